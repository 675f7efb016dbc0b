/** Version of the engine: what it says of a text changes only with it, the framework's or the models' version. */
export const ENGINE = '0.1.0'
