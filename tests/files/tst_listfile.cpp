// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/ListFile.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using files::ListEntry;
using files::ListFault;
using files::ListFile;
using Kind = ListFault::Kind;

Q_DECLARE_METATYPE(ListFault)

namespace {

constexpr int version = 3;
constexpr qsizetype most = 4;

struct Thing {
    QString name;
    QString color;
    bool operator==(const Thing &) const = default;
};

/// A reader as those of the program are.
tl::expected<std::vector<Thing>, ListFault> read(const QByteArray &json)
{
    const auto file = ListFile::fromJson(json, version);
    if (!file)
        return tl::unexpected(file.error());
    ListEntry head = file->head({u"things"_s});
    head.text(u"title"_s, 5);
    head.end();
    if (head.fault())
        return tl::unexpected(*head.fault());
    auto entries = file->entries(u"things"_s, most);
    if (!entries)
        return tl::unexpected(entries.error());
    std::vector<Thing> things;
    for (ListEntry &entry : *entries) {
        things.push_back({entry.neededText(u"name"_s, 3), entry.text(u"color"_s, 5)});
        entry.end();
        if (entry.fault())
            return tl::unexpected(*entry.fault());
    }
    return things;
}

} // namespace

class TestListFile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasWritten();
    void hasALineForEachEntry();
    void refuses_data();
    void refuses();
    void linesAreThoseOfTheEntries();
};

void TestListFile::readsBackWhatWasWritten()
{
    const QByteArray json = files::listFile(
        version, {{u"title"_s, u"a\n\"“"_s}},
        {{u"things"_s,
          {QJsonObject{{u"name"_s, u"x"_s}, {u"color"_s, u"]}[{,"_s}}, QJsonObject{{u"name"_s, u"y"_s}}}}});
    const auto things = read(json);
    QVERIFY(things);
    QCOMPARE(*things, (std::vector<Thing>{{u"x"_s, u"]}[{,"_s}, {u"y"_s, {}}}));
}

void TestListFile::hasALineForEachEntry()
{
    const QJsonArray two{QJsonObject{{u"b"_s, 1}, {u"a"_s, 2}}, QJsonObject{{u"a"_s, 3}}};
    QCOMPARE(files::listFile(1, {{u"name"_s, u"Käthe"_s}}, {{u"first"_s, two}, {u"none"_s, {}}}), R"({
  "version": 1,
  "name": "Käthe",
  "first": [
    {"a":2,"b":1},
    {"a":3}
  ],
  "none": []
}
)");
}

void TestListFile::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ListFault>("fault");

    QTest::newRow("nothing") << QByteArray() << ListFault{Kind::NotJson, 1};
    QTest::newRow("cut off") << QByteArray("{\n\"version\":3,\n\"things\":[") << ListFault{Kind::NotJson, 3};
    QTest::newRow("a merge that was left")
        << QByteArray("{\n\"version\":3,\n<<<<<<< ours\n") << ListFault{Kind::NotJson, 3};
    QTest::newRow("not Unicode") << QByteArray("{\"version\":3,\n\"title\":\"\xff\"}") << ListFault{Kind::NotJson, 2};
    QTest::newRow("an array") << QByteArray("[]") << ListFault{Kind::NoVersion, 1, u"version"_s};
    QTest::newRow("another program's") << QByteArray("{\"things\":[]}") << ListFault{Kind::NoVersion, 1, u"version"_s};
    QTest::newRow("no number") << QByteArray("{\"version\":\"3\"}") << ListFault{Kind::NoVersion, 1, u"version"_s};
    QTest::newRow("a newer version") << QByteArray("{\"version\":4}") << ListFault{Kind::NewerVersion, 1, u"version"_s};
    QTest::newRow("no list") << QByteArray("{\"version\":3}") << ListFault{Kind::Missing, 1, u"things"_s};
    QTest::newRow("another list") << QByteArray("{\"version\":3,\"things\":[],\"more\":[]}")
                                  << ListFault{Kind::UnknownMember, 1, u"more"_s};
    QTest::newRow("no list but a text") << QByteArray("{\"version\":3,\"things\":\"a\"}")
                                        << ListFault{Kind::WrongType, 1, u"things"_s};
    QTest::newRow("an entry that is none") << QByteArray("{\"version\":3,\"things\":[\n{\"name\":\"a\"},\n7]}")
                                           << ListFault{Kind::WrongType, 3, u"things"_s};
    QTest::newRow("too many") << QByteArray("{\"version\":3,\"things\":[\n{},\n{},\n{},\n{},\n{}]}")
                              << ListFault{Kind::TooMany, 6, u"things"_s};
    QTest::newRow("a missing member") << QByteArray("{\"version\":3,\"things\":[\n{\"color\":\"a\"}]}")
                                      << ListFault{Kind::Missing, 2, u"name"_s};
    QTest::newRow("a number") << QByteArray("{\"version\":3,\"things\":[\n{\"name\":7}]}")
                              << ListFault{Kind::WrongType, 2, u"name"_s};
    QTest::newRow("too long") << QByteArray("{\"version\":3,\"things\":[\n{\"name\":\"abcd\"}]}")
                              << ListFault{Kind::TooLong, 2, u"name"_s};
    QTest::newRow("a slip") << QByteArray("{\"version\":3,\"things\":[\n{\"name\":\"a\",\n\"colour\":\"b\"}]}")
                            << ListFault{Kind::UnknownMember, 2, u"colour"_s};
}

void TestListFile::refuses()
{
    QFETCH(const QByteArray, json);
    QFETCH(const ListFault, fault);
    const auto things = read(json);
    QVERIFY(!things);
    QCOMPARE(things.error().kind, fault.kind);
    QCOMPARE(things.error().line, fault.line);
    QCOMPARE(things.error().member, fault.member);
}

void TestListFile::linesAreThoseOfTheEntries()
{
    // As another program may lay it out, with what looks like an entry in texts and in members before.
    const QByteArray json = "\xef\xbb\xbf{\n"
                            "  \"title\": \"[,{\",\n"
                            "  \"things\"\n:\n[\n"
                            "    { \"name\": \"a\\\"\",\n"
                            "      \"color\": \"\\\\\" }, { \"name\": \"b\" }\n"
                            "    ,\n\n"
                            "    { \"name\": \"long\" } ],\n"
                            "\"version\": 3 }\n";
    const auto things = read(json);
    QVERIFY(!things);
    QCOMPARE(things.error(), (ListFault{Kind::TooLong, 10, u"name"_s}));
}

QTEST_APPLESS_MAIN(TestListFile)
#include "tst_listfile.moc"
