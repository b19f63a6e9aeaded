// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Arn.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestArn final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheParts();
    void refuses_data();
    void refuses();
    void shortIdTellsApart();
};

void TestArn::readsTheParts()
{
    const auto stage = ivs::Arn::parse(u"arn:aws:ivs:eu-west-1:123456789012:stage/AbC-9"_s);
    QVERIFY(stage);
    QCOMPARE(stage->type, ivs::Arn::Type::Stage);
    QCOMPARE(stage->region, u"eu-west-1"_s);
    QCOMPARE(stage->account, u"123456789012"_s);
    QCOMPARE(stage->id, u"AbC-9"_s);

    const auto configuration = ivs::Arn::parse(u"arn:aws:ivs:us-east-1:1:ingest-configuration/x"_s);
    QVERIFY(configuration);
    QCOMPARE(configuration->type, ivs::Arn::Type::IngestConfiguration);
}

void TestArn::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("a name") << u"main-show"_s;
    QTest::newRow("another service") << u"arn:aws:s3:eu-west-1:123456789012:stage/a"_s;
    QTest::newRow("another partition") << u"arn:aws-cn:ivs:cn-north-1:123456789012:stage/a"_s;
    QTest::newRow("another type") << u"arn:aws:ivs:eu-west-1:123456789012:channel/a"_s;
    QTest::newRow("no id") << u"arn:aws:ivs:eu-west-1:123456789012:stage/"_s;
    QTest::newRow("no slash") << u"arn:aws:ivs:eu-west-1:123456789012:stage"_s;
    QTest::newRow("two slashes") << u"arn:aws:ivs:eu-west-1:123456789012:stage/a/b"_s;
    QTest::newRow("no region") << u"arn:aws:ivs::123456789012:stage/a"_s;
    QTest::newRow("region in capitals") << u"arn:aws:ivs:EU-west-1:123456789012:stage/a"_s;
    QTest::newRow("account with letters") << u"arn:aws:ivs:eu-west-1:12345678901x:stage/a"_s;
    QTest::newRow("other digits") << u"arn:aws:ivs:eu-west-1:١٢٣:stage/a"_s;
    QTest::newRow("blank inside") << u"arn:aws:ivs:eu-west-1:123456789012:stage/a b"_s;
    QTest::newRow("129 characters") << (u"arn:aws:ivs:eu-west-1:123456789012:stage/"_s + QString(88, u'a'));
}

void TestArn::refuses()
{
    QFETCH(const QString, text);
    QVERIFY(!ivs::Arn::parse(text));
}

void TestArn::shortIdTellsApart()
{
    QCOMPARE(ivs::shortId(u"arn:aws:ivs:eu-west-1:123456789012:stage/x8faHz1"), u"8faHz1"_s);
}

QTEST_GUILESS_MAIN(TestArn)
#include "tst_arn.moc"
