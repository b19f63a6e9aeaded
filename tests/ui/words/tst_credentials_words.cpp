// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ErrorCases.h"

using namespace Qt::StringLiterals;
using namespace tests;
using aws::ErrorKind;
using ui::Remedy;

/// Why there are no credentials: the error alone has all that is said of it.
class TestCredentialsWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aVariableThatCannotBeSentIsNamed_data();
    void aVariableThatCannotBeSentIsNamed();
    void aKeyThatCannotBeReadSaysWhy_data();
    void aKeyThatCannotBeReadSaysWhy();
};

void TestCredentialsWords::aVariableThatCannotBeSentIsNamed_data()
{
    using Fault = aws::KeyFault;
    using Part = aws::KeyPart;
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("missing") << Fault{Part::SecretAccessKey} << u"AWS_SECRET_ACCESS_KEY"_s
                             << u"AWS_SECRET_ACCESS_KEY is not set."_s;
    QTest::newRow("quoted") << Fault{Part::SecretAccessKey, Fault::Kind::Quoted} << u"AWS_SECRET_ACCESS_KEY"_s
                            << u"AWS_SECRET_ACCESS_KEY has quotation marks in it. Leave them out."_s;
    QTest::newRow("another part") << Fault{Part::AccessKeyId, Fault::Kind::AnotherPart, 0, Part::SessionToken}
                                  << u"AWS_ACCESS_KEY_ID"_s << u"AWS_ACCESS_KEY_ID looks like a session token."_s;
    QTest::newRow("token") << Fault{Part::SessionToken} << u"AWS_SESSION_TOKEN"_s
                           << u"AWS_SESSION_TOKEN is not set. The key is temporary and needs it."_s;
}

void TestCredentialsWords::aVariableThatCannotBeSentIsNamed()
{
    QFETCH(const aws::KeyFault, fault);
    QFETCH(const QString, variable);
    aws::Error error;
    error.kind = ErrorKind::NoCredentials;
    error.safeToRetry = true;
    error.culprit = variable;
    error.credentialsProblem = aws::CredentialsProblem{aws::CredentialsProblem::Kind::Variable, {}, fault};
    const ui::ErrorText text = describe(error, environment());
    QCOMPARE(text.title, u"No access key"_s);
    QTEST(text.whatHappened, "sentence");
    QCOMPARE(text.advice, u"Set %1. Then start this program again."_s.arg(variable));
    checkStyle(text);
}

void TestCredentialsWords::aKeyThatCannotBeReadSaysWhy_data()
{
    using Kind = aws::CredentialsProblem::Kind;
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Remedy>("best");
    QTest::newRow("no keychain") << Kind::NoKeychain << Remedy::AskKeychain;
    QTest::newRow("locked") << Kind::KeychainLocked << Remedy::UnlockKeychain;
    QTest::newRow("silent") << Kind::KeychainSilent << Remedy::AskKeychain;
    QTest::newRow("denied") << Kind::KeychainDenied << Remedy::AskKeychain;
    QTest::newRow("failed") << Kind::KeychainFailed << Remedy::AskKeychain;
    QTest::newRow("not in it") << Kind::NotInKeychain << Remedy::EnterKey;
    QTest::newRow("not kept") << Kind::NotKept << Remedy::EnterKey;
}

void TestCredentialsWords::aKeyThatCannotBeReadSaysWhy()
{
    QFETCH(const aws::CredentialsProblem::Kind, kind);
    QFETCH(const Remedy, best);
    aws::Error error;
    error.kind = ErrorKind::NoCredentials;
    error.safeToRetry = true;
    error.credentialsProblem = aws::CredentialsProblem{kind, u"its own words"_s};
    for (const ui::ErrorContext &context : {listing(), testing(), rebinding()}) {
        const ui::ErrorText text = describe(error, context);
        checkStyle(text);
        const bool leadsToTheAccount = context.act == ui::ErrorContext::Act::Rebinding;
        QCOMPARE(text.remedies.front(), leadsToTheAccount ? Remedy::EditAccount : best);
        QCOMPARE(text.retrySafe == u"You can try again."_s, best == Remedy::AskKeychain && !leadsToTheAccount);
        QCOMPARE(text.whatHappened.contains(u"Live Events"_s), context.act != ui::ErrorContext::Act::Testing);
    }
}

QTEST_GUILESS_MAIN(TestCredentialsWords)
#include "tst_credentials_words.moc"
