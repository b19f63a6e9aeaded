// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Limits.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace limits = ivs::limits;

namespace {

/// Characters that are two units each in UTF-16, and four bytes in UTF-8.
QString cameras(int count)
{
    return u"🎥"_s.repeated(count);
}

} // namespace

class TestLimits final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names();
    void userIds();
    void attributes();
    void tags();
};

void TestLimits::names()
{
    using limits::NameProblem;
    QCOMPARE(limits::problemOfName(u""), std::nullopt);
    QCOMPARE(limits::problemOfName(u"Cam-01_b"), std::nullopt);
    QCOMPARE(limits::problemOfName(u"a"_s.repeated(128)), std::nullopt);
    QCOMPARE(limits::problemOfName(u"a"_s.repeated(129)), NameProblem::TooLong);
    for (const QString &name : {u"cam 01"_s, u"Käthe"_s, u"cam.01"_s, u"cam/01"_s, u"٣"_s, u"cam\n"_s})
        QCOMPARE(limits::problemOfName(name), NameProblem::Character);
}

void TestLimits::userIds()
{
    QCOMPARE(limits::problemOfUserId(u""), std::nullopt);
    QCOMPARE(limits::problemOfUserId(cameras(128)), std::nullopt);
    QCOMPARE(limits::problemOfUserId(cameras(128) + u'a'), limits::UserIdProblem::TooLong);
}

/// Keys count as well as values, in bytes.
void TestLimits::attributes()
{
    QMap<QString, QString> attributes{{u"äb"_s, cameras(255)}};
    QCOMPARE(limits::bytesOf(attributes), 1023);
    attributes.insert(u"c"_s, QString());
    QCOMPARE(limits::bytesOf(attributes), 1024);
    QCOMPARE(limits::problemOfAttributes(attributes), std::nullopt);
    attributes.insert(u"c"_s, u"d"_s);
    QCOMPARE(limits::problemOfAttributes(attributes), limits::AttributesProblem::TooLarge);
}

void TestLimits::tags()
{
    using limits::TagProblem;
    QCOMPARE(limits::problemOfTag(u"show", u""), std::nullopt);
    QCOMPARE(limits::problemOfTag(cameras(128), cameras(256)), std::nullopt);
    QCOMPARE(limits::problemOfTag(u"", u"evening"), TagProblem::KeyMissing);
    QCOMPARE(limits::problemOfTag(cameras(129), u""), TagProblem::KeyTooLong);
    QCOMPARE(limits::problemOfTag(u"show", cameras(257)), TagProblem::ValueTooLong);
    for (const QString &key : {u"aws:"_s, u"aws:cloudformation:stack-name"_s, u"AWS:x"_s, u"Aws:x"_s})
        QCOMPARE(limits::problemOfTag(key, u"x"), TagProblem::KeyReserved);
    QCOMPARE(limits::problemOfTag(u"aws", u"x"), std::nullopt);
    QCOMPARE(limits::problemOfTag(u"our-aws:x", u"x"), std::nullopt);
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
