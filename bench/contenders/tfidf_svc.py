"""Python jieba with scikit-learn: TF-IDF of words and pairs, LinearSVC for the area and for the indicators of each outline.

tfidf_svc.py fit WORK       learns from WORK/lessons.json and writes WORK/svc.pickle
tfidf_svc.py tag WORK       loads it and answers passes over WORK/reports.json
tfidf_svc.py start WORK     loads it, tags one sentence and ends
"""
import json
import logging
import pickle
import sys
import time

start, used = time.perf_counter(), time.process_time()
import jieba
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

jieba.setLogLevel(logging.ERROR)
mode, work = sys.argv[1:3]


def say():
    print(json.dumps({"ms": (time.perf_counter() - start) * 1000, "cpu": (time.process_time() - used) * 1000}), flush=True)


def as_is(words):
    return words


if mode == "fit":
    lessons = json.load(open(f"{work}/lessons.json", encoding="utf-8"))
    vectorizer = TfidfVectorizer(analyzer="word", tokenizer=as_is, preprocessor=as_is, token_pattern=None, ngram_range=(1, 2), sublinear_tf=True)
    rows = vectorizer.fit_transform([jieba.lcut(lesson["text"]) for lesson in lessons])
    models = {}
    for question in sorted({name for lesson in lessons for name in lesson["labels"]}):
        known = [i for i, lesson in enumerate(lessons) if question in lesson["labels"]]
        models[question] = LinearSVC().fit(rows[known], [lessons[i]["labels"][question] for i in known])
    pickle.dump((vectorizer, models), open(f"{work}/svc.pickle", "wb"))
    say()
    sys.exit()

jieba.initialize()
vectorizer, models = pickle.load(open(f"{work}/svc.pickle", "rb"))


def tag(sentences, outline):
    rows = vectorizer.transform([jieba.lcut(sentence) for sentence in sentences])
    return models["area"].predict(rows), models[outline].predict(rows)


if mode == "start":
    tag(["行政复议案件办理质量不断提高。"], "outline-2021-2025")
    sys.exit()

say()
reports = json.load(open(f"{work}/reports.json", encoding="utf-8"))
for line in sys.stdin:
    start, used = time.perf_counter(), time.process_time()
    for report in reports:
        tag(report["sentences"], report["outline"])
    say()
