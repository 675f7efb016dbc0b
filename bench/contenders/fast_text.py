"""Python jieba with fastText: one supervised model for the area and one for the indicators of each outline.

fast_text.py fit WORK       learns from WORK/lessons.json and writes WORK/*.fasttext
fast_text.py tag WORK       loads them and answers passes over WORK/reports.json
"""
import json
import logging
import sys
import time

start, used = time.perf_counter(), time.process_time()
import fasttext
import jieba

jieba.setLogLevel(logging.ERROR)
fasttext.FastText.eprint = lambda text: None
mode, work = sys.argv[1:3]
QUESTIONS = ["area", "outline-2015-2020", "outline-2021-2025"]


def say():
    print(json.dumps({"ms": (time.perf_counter() - start) * 1000, "cpu": (time.process_time() - used) * 1000}), flush=True)


def line_of(sentence):
    return " ".join(jieba.lcut(sentence)).replace("\n", " ")


if mode == "fit":
    lessons = json.load(open(f"{work}/lessons.json", encoding="utf-8"))
    for question in QUESTIONS:
        path = f"{work}/{question}.txt"
        with open(path, "w", encoding="utf-8") as out:
            for lesson in lessons:
                if question in lesson["labels"]:
                    out.write(f"__label__{lesson['labels'][question]} {line_of(lesson['text'])}\n")
        model = fasttext.train_supervised(path, lr=0.5, epoch=25, wordNgrams=2, dim=50, bucket=200000, thread=1, verbose=0)
        model.save_model(f"{work}/{question}.fasttext")
    say()
    sys.exit()

jieba.initialize()
models = {question: fasttext.load_model(f"{work}/{question}.fasttext") for question in QUESTIONS}
say()
reports = json.load(open(f"{work}/reports.json", encoding="utf-8"))
for line in sys.stdin:
    start, used = time.perf_counter(), time.process_time()
    for report in reports:
        for sentence in report["sentences"]:
            words = line_of(sentence)
            models["area"].f.predict(words, 1, 0.0, "strict")
            models[report["outline"]].f.predict(words, 1, 0.0, "strict")
    say()
