// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/HeldCredentials.h"
#include "text/Isolate.h"
#include "ui/words/ErrorCases.h"
#include "ui/words/ProfileWords.h"
#include "ui/words/ProviderWords.h"

using namespace Qt::StringLiterals;
using namespace tests;
using accounts::ProviderError;
using ui::Remedy;

/// Why a profile gave nothing to sign with, in the words of the bar.
class TestProviderWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrongAndWhatHelps_data();
    void saysWhatIsWrongAndWhatHelps();
    void everyProblemOfAProfileHasASentence();
    void theWayToAwsKeepsItsOwnWords();
    void aVariableIsNotCorrectedInAFile();
    void nothingOfAProfileIsEnteredHere_data();
    void nothingOfAProfileIsEnteredHere();
};

void TestProviderWords::saysWhatIsWrongAndWhatHelps_data()
{
    using Problem = accounts::ProfileProblem;
    using Process = accounts::ProcessProblem;
    QTest::addColumn<ProviderError>("why");
    QTest::addColumn<QString>("says");
    QTest::addColumn<Remedy>("best");
    const QString role = u"arn:aws:iam::123456789012:role/Operator"_s;
    aws::Error refusal;
    refusal.kind = aws::ErrorKind::AccessDenied;
    refusal.origin = aws::Origin::Aws;
    QTest::newRow("not there") << ProviderError(Problem{Problem::Kind::NotThere, u"desk"_s}) << u"desk"_s
                               << Remedy::Retry;
    QTest::newRow("a circle") << ProviderError(Problem{Problem::Kind::Loop, u"desk"_s}) << u"lead back to it"_s
                              << Remedy::Retry;
    QTest::newRow("for servers") << ProviderError(
        Problem{Problem::Kind::NotForDesktops, u"desk"_s, {}, u"Ec2InstanceMetadata"_s})
                                 << u"A desktop has none."_s << Remedy::Retry;
    QTest::newRow("half a key") << ProviderError(
        Problem{Problem::Kind::PartialKeys, u"desk"_s, u"aws_secret_access_key"_s})
                                << u"aws_secret_access_key is missing"_s << Remedy::Retry;
    using Fault = aws::KeyFault::Kind;
    const aws::KeyFault noToken{aws::KeyPart::SessionToken, Fault::Missing};
    QTest::newRow("a token of a profile")
        << ProviderError(accounts::UnusableKey{u"work"_s, noToken})
        << u"aws_session_token of the profile work is not set. The key is temporary"_s << Remedy::Retry;
    QTest::newRow("a variable") << ProviderError(
        accounts::UnusableKey{u"AWS_ACCESS_KEY_ID"_s, {aws::KeyPart::AccessKeyId, Fault::Missing}, true})
                                << u"AWS_ACCESS_KEY_ID is not set."_s << Remedy::Retry;
    QTest::newRow("no JSON") << ProviderError(Process{Process::Kind::NotUnderstood, u"vault"_s})
                             << u"What vault printed is no JSON."_s << Remedy::Retry;
    QTest::newRow("exit code") << ProviderError(Process{Process::Kind::Failed, u"vault"_s, 3, u"not logged in"_s})
                               << u"ended with exit code 3. It said: “not logged in”."_s << Remedy::Retry;
    QTest::newRow("changed command") << ProviderError(accounts::CommandChanged{u"desk"_s, u"b"_s})
                                     << u"It has not run."_s << Remedy::ShowCommand;
    QTest::newRow("sign-on ended") << ProviderError(accounts::SignInNeeded{u"corp"_s, {}, true}) << u"has ended"_s
                                   << Remedy::SignIn;
    QTest::newRow("not signed on") << ProviderError(accounts::SignInNeeded{u"corp"_s, {}, false})
                                   << u"needs a single sign-on"_s << Remedy::SignIn;
    QTest::newRow("no code") << ProviderError(accounts::MfaCodeNeeded{u"desk"_s, u"ada"_s}) << u"MFA device"_s
                             << Remedy::SignIn;
    QTest::newRow("role refused") << ProviderError(
        accounts::RoleRefused{u"desk"_s, role, u"arn:aws:iam::123456789012:user/ada"_s, refusal})
                                  << u"AWS does not let ada take the role Operator of the profile desk."_s
                                  << Remedy::Retry;
    QTest::newRow("portal") << ProviderError(accounts::ServiceRefused{u"desk"_s, {}, refusal})
                            << u"refused the sign-in of the profile desk"_s << Remedy::Retry;
    QTest::newRow("token file") << ProviderError(
        accounts::TokenFileProblem{u"desk"_s, u"/run/token"_s, {files::Error::Kind::NotThere}})
                                << u"/run/token"_s << Remedy::Retry;
}

void TestProviderWords::saysWhatIsWrongAndWhatHelps()
{
    QFETCH(const ProviderError, why);
    QFETCH(const QString, says);
    const ui::ErrorText text = describe(accounts::clientErrorOf(why), listing());
    QVERIFY2(text.whatHappened.contains(says), qPrintable(text.whatHappened));
    QVERIFY(!text.remedies.empty());
    QTEST(text.remedies.front(), "best");
    QVERIFY(!ui::providers::shortly(why).isEmpty());
    checkStyle(text);
}

void TestProviderWords::everyProblemOfAProfileHasASentence()
{
    using Kind = accounts::ProfileProblem::Kind;
    for (int kind = int(Kind::NotThere); kind <= int(Kind::SsoRegionMissing); ++kind) {
        const accounts::ProfileProblem problem{Kind(kind), u"desk"_s, u"setting"_s, u"other"_s};
        QVERIFY(ui::problemSentence(problem).endsWith(u'.'));
        QVERIFY(!ui::problemHeading(problem).endsWith(u'.'));
    }
}

void TestProviderWords::theWayToAwsKeepsItsOwnWords()
{
    aws::Error lost;
    lost.kind = aws::ErrorKind::HostNotFound;
    lost.host = u"sts.eu-west-1.amazonaws.com"_s;
    const ui::ErrorText text =
        describe(accounts::clientErrorOf(accounts::ServiceRefused{u"desk"_s, {}, lost}), listing());
    QVERIFY(text.brief().contains(lost.host));
}

void TestProviderWords::aVariableIsNotCorrectedInAFile()
{
    const aws::KeyFault fault{aws::KeyPart::AccessKeyId, aws::KeyFault::Kind::Missing};
    const auto adviceOf = [&fault](bool isVariable) {
        return describe(accounts::clientErrorOf(accounts::UnusableKey{u"AWS_ACCESS_KEY_ID"_s, fault, isVariable}),
                        listing())
            .advice;
    };
    QCOMPARE(text::withoutIsolates(adviceOf(true)), u"Set AWS_ACCESS_KEY_ID. Then start this program again."_s);
    QCOMPARE(adviceOf(false), u"Correct the AWS config file. This program notices."_s);
}

void TestProviderWords::nothingOfAProfileIsEnteredHere_data()
{
    QTest::addColumn<aws::ErrorKind>("kind");
    QTest::newRow("session ended") << aws::ErrorKind::CredentialsExpired;
    QTest::newRow("signature") << aws::ErrorKind::SignatureRefused;
    QTest::newRow("header") << aws::ErrorKind::UnsendableHeader;
    QTest::newRow("unknown key") << aws::ErrorKind::KeyNotRecognised;
}

void TestProviderWords::nothingOfAProfileIsEnteredHere()
{
    QFETCH(const aws::ErrorKind, kind);
    ui::ErrorContext context = listing();
    context.isProfile = true;
    const ui::ErrorText text = describe(errorOf(kind), context);
    QVERIFY2(!text.advice.contains(u"enter"_s, Qt::CaseInsensitive), qPrintable(text.advice));
    checkStyle(text);
}

QTEST_GUILESS_MAIN(TestProviderWords)
#include "tst_provider_words.moc"
