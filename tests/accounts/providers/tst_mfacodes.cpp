// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/MfaCodes.h"
#include "support/Ended.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;

namespace {

const MfaCodeWanted operatorRole{u"operator"_s, u"arn:aws:iam::123456789012:role/Operator"_s,
                                 u"arn:aws:iam::123456789012:mfa/ada"_s};
const MfaCodeWanted otherRole{u"other"_s, u"arn:aws:iam::123456789012:role/Other"_s,
                              u"arn:aws:iam::123456789012:mfa/ada"_s};

MfaCodeWanted refused(MfaCodeWanted wanted)
{
    wanted.wasRefused = true;
    return wanted;
}

} // namespace

class TestMfaCodes final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWrongCodeIsAskedForAgainInTheSameQuestion();
    void oneQuestionIsOpenAtATime();
    void twoAccountsOfOneProfileShareTheQuestion();
    void whoGivesNoneIsNotAskedAgain();
    void whoLeavesTakesTheQuestionAlong();
    void whoLeavesLeavesTheOtherTheQuestion();
    void whoIsDoneLeavesTheOtherTheQuestion();
};

void TestMfaCodes::aWrongCodeIsAskedForAgainInTheSameQuestion()
{
    MfaCodes codes;
    const auto first = support::started(codes.code(operatorRole, {}));
    QCOMPARE(codes.current(), operatorRole);
    codes.answer(aws::Secret(u"000000"_s));
    QVERIFY(codes.isChecking());
    QTRY_VERIFY(first->has_value());
    QCOMPARE((**first)->reveal(), u"000000"_s);

    const auto second = support::started(codes.code(refused(operatorRole), {}));
    QVERIFY(!codes.isChecking());
    QCOMPARE(codes.current(), refused(operatorRole));
    codes.answer(aws::Secret(u"123456"_s));
    QTRY_VERIFY(second->has_value());
    codes.done(refused(operatorRole));
    QVERIFY(!codes.current());
}

void TestMfaCodes::oneQuestionIsOpenAtATime()
{
    MfaCodes codes;
    const auto first = support::started(codes.code(operatorRole, {}));
    const auto second = support::started(codes.code(otherRole, {}));
    codes.answer(aws::Secret(u"123456"_s));
    QTRY_VERIFY(first->has_value());
    QCOMPARE(codes.current(), operatorRole); // AWS has not said yet whether it takes that one
    const QSignalSpy changed(&codes, &MfaCodes::changed);
    codes.done(operatorRole);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(codes.current(), otherRole);
    codes.decline();
    QTRY_VERIFY(second->has_value());
}

void TestMfaCodes::twoAccountsOfOneProfileShareTheQuestion()
{
    MfaCodes codes;
    const auto first = support::started(codes.code(operatorRole, {}));
    const auto second = support::started(codes.code(operatorRole, {}));
    codes.answer(aws::Secret(u"123456"_s));
    QTRY_VERIFY(first->has_value() && second->has_value());
    QVERIFY(**first && **second);
    codes.done(operatorRole);
    QVERIFY(!codes.current());
}

void TestMfaCodes::whoGivesNoneIsNotAskedAgain()
{
    MfaCodes codes;
    const auto first = support::started(codes.code(operatorRole, {}));
    codes.decline();
    QTRY_VERIFY(first->has_value());
    QVERIFY(std::holds_alternative<MfaCodeNeeded>((**first).error()));

    const QSignalSpy changed(&codes, &MfaCodes::changed);
    const auto again = support::started(codes.code(operatorRole, {}));
    QTRY_VERIFY(again->has_value());
    QVERIFY(std::holds_alternative<MfaCodeNeeded>((**again).error()));
    QCOMPARE(changed.count(), 0);

    codes.askAgain();
    const auto wanted = support::started(codes.code(operatorRole, {}));
    QCOMPARE(codes.current(), operatorRole);
    codes.decline();
    QTRY_VERIFY(wanted->has_value());
}

void TestMfaCodes::whoLeavesTakesTheQuestionAlong()
{
    MfaCodes codes;
    std::stop_source stop;
    const auto first = support::started(codes.code(operatorRole, stop.get_token()));
    stop.request_stop();
    QTRY_VERIFY(first->has_value());
    QVERIFY(std::holds_alternative<Cancelled>((**first).error()));
    QVERIFY(!codes.current());
}

void TestMfaCodes::whoLeavesLeavesTheOtherTheQuestion()
{
    MfaCodes codes;
    std::stop_source stop;
    const auto first = support::started(codes.code(operatorRole, stop.get_token()));
    const auto second = support::started(codes.code(operatorRole, {}));
    stop.request_stop();
    QTRY_VERIFY(first->has_value());
    QCOMPARE(codes.current(), operatorRole);
    codes.answer(aws::Secret(u"123456"_s));
    QTRY_VERIFY(second->has_value());
    QVERIFY(**second);
}

void TestMfaCodes::whoIsDoneLeavesTheOtherTheQuestion()
{
    MfaCodes codes;
    const auto first = support::started(codes.code(operatorRole, {}));
    const auto second = support::started(codes.code(operatorRole, {}));
    codes.answer(aws::Secret(u"123456"_s));
    QTRY_VERIFY(first->has_value() && second->has_value());

    const auto again = support::started(codes.code(refused(operatorRole), {})); // the other was first with the code
    codes.done(operatorRole);
    QCOMPARE(codes.current(), refused(operatorRole));
    codes.answer(aws::Secret(u"654321"_s));
    QTRY_VERIFY(again->has_value());
    QCOMPARE((**again)->reveal(), u"654321"_s);
    codes.done(refused(operatorRole));
    QVERIFY(!codes.current());
}

QTEST_GUILESS_MAIN(TestMfaCodes)
#include "tst_mfacodes.moc"
