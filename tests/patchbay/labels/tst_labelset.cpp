// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/labels/LabelSet.h"

#include <QTest>

using namespace Qt::StringLiterals;
using files::ListFault;
using patchbay::EncoderLabel;
using patchbay::LabelSet;
using patchbay::StageMark;
using Kind = ListFault::Kind;

Q_DECLARE_METATYPE(ListFault)

namespace {

const QString cam = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam"_s;
const QString other = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/other"_s;
const QString stage = u"arn:aws:ivs:eu-west-1:123456789012:stage/main"_s;

LabelSet setOf(const std::vector<std::pair<QString, EncoderLabel>> &encoders,
               const std::vector<std::pair<QString, StageMark>> &stages = {})
{
    LabelSet set;
    set.apply({encoders, stages});
    return set;
}

QByteArray file(const QByteArray &encoders, const QByteArray &stages = {})
{
    return "{\n\"version\":1,\n\"encoders\":[" + encoders + "],\n\"stages\":[" + stages + "]}";
}

QByteArray entry(const QByteArray &rest)
{
    return "\n{\"arn\":\"" + cam.toUtf8() + "\"," + rest + "}";
}

} // namespace

class TestLabelSet final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasWritten();
    void isSortedAndHasOneInALine();
    void refuses_data();
    void refuses();
    void whatIsEmptyIsNotKept();
    void bringsTwoChangesTogether();
    void tellsWhatBothHaveChanged();
};

void TestLabelSet::readsBackWhatWasWritten()
{
    const LabelSet set =
        setOf({{cam, {u"Tor 1 “links” \n\u202e"_s, u"Halle"_s, u"Käthe, +49 1"_s}}, {other, {{}, u"=1+1"_s, {}}}},
              {{stage, StageMark::OnAir}});
    const auto again = LabelSet::fromJson(set.json());
    QVERIFY(again);
    QVERIFY(*again == set);
    QVERIFY(LabelSet::fromJson(LabelSet().json()));
}

void TestLabelSet::isSortedAndHasOneInALine()
{
    QCOMPARE(setOf({{other, {u"b"_s, {}, {}}}, {cam, {u"a"_s, u"g"_s, {}}}}, {{stage, StageMark::Backup}}).json(),
             R"({
  "version": 1,
  "encoders": [
    {"arn":"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam","group":"g","label":"a"},
    {"arn":"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/other","label":"b"}
  ],
  "stages": [
    {"arn":"arn:aws:ivs:eu-west-1:123456789012:stage/main","mark":"backup"}
  ]
}
)");
}

void TestLabelSet::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ListFault>("fault");
    const QByteArray stageArn = stage.toUtf8();

    QTest::newRow("no ARN") << file("\n{\"arn\":\"cam\",\"label\":\"a\"}")
                            << ListFault{Kind::NotUnderstood, 4, u"arn"_s};
    QTest::newRow("a stage among encoders")
        << file("\n{\"arn\":\"" + stageArn + "\",\"label\":\"a\"}") << ListFault{Kind::NotUnderstood, 4, u"arn"_s};
    QTest::newRow("the same twice") << file(entry("\"label\":\"a\"") + ',' + entry("\"label\":\"b\""))
                                    << ListFault{Kind::Repeated, 5, u"arn"_s};
    QTest::newRow("says nothing") << file(entry("\"label\":\"\"")) << ListFault{Kind::Missing, 4, u"label"_s};
    QTest::newRow("too long") << file(entry("\"label\":\"" + QByteArray(101, 'a') + '"'))
                              << ListFault{Kind::TooLong, 4, u"label"_s};
    QTest::newRow("no mark of ours") << file({}, "\n{\"arn\":\"" + stageArn + "\",\"mark\":\"Live\"}")
                                     << ListFault{Kind::NotUnderstood, 5, u"mark"_s};
    QTest::newRow("a newer version") << QByteArray("{\"version\":2}") << ListFault{Kind::NewerVersion, 1, u"version"_s};
    QTest::newRow("more than we know") << file(entry("\"label\":\"a\",\"color\":\"red\""))
                                       << ListFault{Kind::UnknownMember, 4, u"color"_s};
    QTest::newRow("no stages") << QByteArray("{\"version\":1,\"encoders\":[]}")
                               << ListFault{Kind::Missing, 1, u"stages"_s};
}

void TestLabelSet::refuses()
{
    QFETCH(const QByteArray, json);
    QFETCH(const ListFault, fault);
    const auto set = LabelSet::fromJson(json);
    QVERIFY(!set);
    QCOMPARE(set.error().kind, fault.kind);
    QCOMPARE(set.error().line, fault.line);
    QCOMPARE(set.error().member, fault.member);
}

void TestLabelSet::whatIsEmptyIsNotKept()
{
    LabelSet set = setOf({{cam, {u"a"_s, {}, {}}}}, {{stage, StageMark::OnAir}});
    set.apply({{{cam, {}}}, {{stage, StageMark::None}}});
    QVERIFY(set == LabelSet());
}

void TestLabelSet::bringsTwoChangesTogether()
{
    const LabelSet base = setOf({{cam, {u"a"_s, {}, {}}}, {other, {u"b"_s, {}, {}}}}, {{stage, StageMark::OnAir}});
    const LabelSet mine = setOf({{cam, {u"mine"_s, {}, {}}}, {other, {u"b"_s, {}, {}}}}, {{stage, StageMark::OnAir}});
    const LabelSet theirs = setOf({{cam, {u"a"_s, {}, {}}}}, {{stage, StageMark::Backup}});
    const auto both = patchbay::merged(base, mine, theirs);
    QVERIFY(both.labels == setOf({{cam, {u"mine"_s, {}, {}}}}, {{stage, StageMark::Backup}}));
    QVERIFY(both.contested.isEmpty());
}

void TestLabelSet::tellsWhatBothHaveChanged()
{
    const LabelSet base = setOf({{cam, {u"a"_s, {}, {}}}, {other, {u"b"_s, {}, {}}}});
    const LabelSet mine = setOf({{other, {u"same"_s, {}, {}}}}, {{stage, StageMark::OnAir}});
    const LabelSet theirs =
        setOf({{cam, {u"theirs"_s, {}, {}}}, {other, {u"same"_s, {}, {}}}}, {{stage, StageMark::Backup}});
    const auto both = patchbay::merged(base, mine, theirs);
    QVERIFY(both.labels == mine);
    QCOMPARE(both.contested, QStringList({cam, stage}));
}

QTEST_APPLESS_MAIN(TestLabelSet)
#include "tst_labelset.moc"
