// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/KeyProviders.h"
#include "support/Ended.h"

#include <QProcessEnvironment>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;
using Fault = aws::KeyFault::Kind;
using Part = aws::KeyPart;

namespace {

using Result = ProviderResult<ResolvedCredentials>;

Result resolved(CredentialProvider &provider)
{
    return *support::ended(provider.resolve({}));
}

} // namespace

class TestKeyProviders final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheKeysOfAFile();
    void givesASession();
    void saysWhichPartCannotBeSent();
    void givesTheVariables();
};

void TestKeyProviders::givesTheKeysOfAFile()
{
    StaticKeyProvider provider(u"a"_s, {u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}, u"123456789012"_s});
    const auto result = resolved(provider);
    QVERIFY(result);
    QCOMPARE(result->key, (aws::Credentials{u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}}));
    QCOMPARE(result->accountId, u"123456789012"_s);
    QVERIFY(!result->expires);
}

void TestKeyProviders::givesASession()
{
    StaticKeyProvider provider(u"a"_s, {u"ASIAEXAMPLE"_s, aws::Secret(u"secret"_s), aws::Secret(u"to\nken"_s), {}});
    const auto result = resolved(provider);
    QVERIFY(result);
    QCOMPARE(result->key.sessionToken, aws::Secret(u"token"_s)); // written over two lines
}

void TestKeyProviders::saysWhichPartCannotBeSent()
{
    StaticKeyProvider quoted(u"a"_s, {u"\"AKIDEXAMPLE\""_s, aws::Secret(u"secret"_s), {}, {}});
    QCOMPARE(std::get<UnusableKey>(resolved(quoted).error()),
             (UnusableKey{u"a"_s, {Part::AccessKeyId, Fault::Quoted}}));
    StaticKeyProvider temporary(u"b"_s, {u"ASIAEXAMPLE"_s, aws::Secret(u"secret"_s), {}, {}});
    QCOMPARE(std::get<UnusableKey>(resolved(temporary).error()),
             (UnusableKey{u"b"_s, {Part::SessionToken, Fault::Missing}}));
}

void TestKeyProviders::givesTheVariables()
{
    QProcessEnvironment variables;
    variables.insert(u"AWS_ACCESS_KEY_ID"_s, u"AKIDEXAMPLE"_s);
    EnvironmentProvider half(Environment::read(variables));
    QCOMPARE(std::get<UnusableKey>(resolved(half).error()),
             (UnusableKey{u"AWS_SECRET_ACCESS_KEY"_s, {Part::SecretAccessKey, Fault::Missing}, true}));
    variables.insert(u"AWS_SECRET_ACCESS_KEY"_s, u"secret"_s);
    EnvironmentProvider whole(Environment::read(variables));
    QVERIFY(resolved(whole));
    QCOMPARE(resolved(whole)->key.accessKeyId, u"AKIDEXAMPLE"_s);
}

QTEST_GUILESS_MAIN(TestKeyProviders)
#include "tst_keyproviders.moc"
