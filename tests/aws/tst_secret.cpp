// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Secret.h"

#include "aws/ProxyChallenge.h"
#include "aws/SigV4.h"
#include "support/OwnMemory.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using aws::Secret;
using tests::PlantedText;

/// What is left of a secret in memory once nobody needs it any more.
class TestSecret final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isWipedWithItsLastCopy();
    void isWipedWhenAnotherTakesItsPlace();
    void sourceIsWipedToo();
    void whatSomebodyElseHasStays();
    void wipesWhatATextHadBefore();
    void signingLeavesNothing();
    void signingInToAProxyLeavesNothing_data();
    void signingInToAProxyLeavesNothing();
};

/// The search finds what is there.
void TestSecret::initTestCase()
{
#ifndef Q_OS_LINUX
    QSKIP("memory is read as Linux shows it");
#endif
    const PlantedText planted;
    QCOMPARE(planted.copies(), 0);
    QString text = planted.text();
    QByteArray utf8 = text.toUtf8();
    QCOMPARE(planted.copies(), 2);
    aws::wipe(text);
    QCOMPARE(planted.copies(), 1);
    aws::wipe(utf8);
    QCOMPARE(planted.copies(), 0);
}

void TestSecret::isWipedWithItsLastCopy()
{
    const PlantedText planted;
    std::optional<Secret> first(std::in_place, planted.text());
    std::optional<Secret> second(first);
    QCOMPARE(planted.copies(), 1);
    first.reset();
    QCOMPARE(planted.copies(), 1);
    QCOMPARE(second->reveal().size(), 64);
    second.reset();
    QCOMPARE(planted.copies(), 0);
}

void TestSecret::isWipedWhenAnotherTakesItsPlace()
{
    const PlantedText planted;
    const PlantedText other;
    Secret secret(planted.text());
    secret = Secret(other.text());
    QCOMPARE(planted.copies(), 0);
    QCOMPARE(other.copies(), 1);
    Secret taken = std::move(secret);
    QCOMPARE(other.copies(), 1);
    taken = {};
    QCOMPARE(other.copies(), 0);
}

void TestSecret::sourceIsWipedToo()
{
    if (tests::keepsWhatWasFreed())
        QSKIP("The sanitizer keeps memory that was given back when a text grew.");
    const PlantedText planted;
    QString text = planted.text();
    text.reserve(1000);
    Secret secret(std::move(text));
    QCOMPARE(planted.copies(), 1);
    secret = {};
    QCOMPARE(planted.copies(), 0);
}

void TestSecret::whatSomebodyElseHasStays()
{
    const PlantedText planted;
    QString typed = planted.text();
    QString revealed;
    {
        const Secret secret(typed);
        revealed = secret.reveal();
    }
    QCOMPARE(typed, planted.text());
    QCOMPARE(revealed, planted.text());
    const Secret literal(u"made-up"_s); // in memory that cannot be written to
    QCOMPARE(literal.reveal(), u"made-up"_s);
}

void TestSecret::wipesWhatATextHadBefore()
{
    const PlantedText planted;
    QString text = planted.text();
    text.remove(0, 40); // what is left is not where the memory begins
    text.chop(8);
    aws::wipe(text);
    QCOMPARE(planted.copies(), 0);
    QVERIFY(text.isEmpty());
}

void TestSecret::signingLeavesNothing()
{
    if (tests::keepsWhatWasFreed())
        QSKIP("The sanitizer keeps memory that was given back when a text grew.");
    const PlantedText key;
    const PlantedText token;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    {
        std::optional<aws::Credentials> credentials(
            std::in_place, aws::Credentials{u"AKIDEXAMPLE"_s, Secret(key.text()), Secret(token.text())});
        aws::sigv4::Signer signer({"eu-west-1", "ivs"});
        for (int i = 0; i < 3; ++i) {
            aws::HttpRequest request{"POST", QUrl(u"https://ivs.example/ListStages"_s), {}, "{}"};
            signer.addTo(request, *credentials, now.addDays(i));
            QCOMPARE(token.copies(), 2); // the secret, and the header that all requests share
            QCOMPARE(key.copies(), 1);
        }
        credentials.reset();
    }
    QCOMPARE(key.copies(), 0);
    QCOMPARE(token.copies(), 0);
}

void TestSecret::signingInToAProxyLeavesNothing_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("Basic") << "Basic realm=\"office\""_ba;
    QTest::newRow("Digest") << "Digest realm=\"office\", nonce=\"abc\", qop=\"auth\", algorithm=SHA-256"_ba;
}

void TestSecret::signingInToAProxyLeavesNothing()
{
    if (tests::keepsWhatWasFreed())
        QSKIP("The sanitizer keeps memory that was given back when a text grew.");
    QFETCH(const QByteArray, challenge);
    const PlantedText password;
    {
        const auto known = aws::ProxyChallenge::bestOf({{"Proxy-Authenticate", challenge}});
        QVERIFY(known);
        // The first call of a function of a library saves the registers, with what was copied last, on the stack.
        QVERIFY(!known->answer({u"ada"_s, Secret(u"another"_s)}, "service.example:443").isEmpty());
        const aws::ProxyLogin login{u"ada"_s, Secret(password.text())};
        QByteArray answer = known->answer(login, "service.example:443");
        QVERIFY(answer.size() > 20);
        QCOMPARE(password.copies(), 1);
        aws::wipe(answer);
    }
    QCOMPARE(password.copies(), 0);
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
