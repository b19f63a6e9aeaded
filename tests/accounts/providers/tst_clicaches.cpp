// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/RoleCache.h"
#include "accounts/providers/SsoTokenCache.h"
#include "async/Clock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;

namespace {

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

AssumedRole role()
{
    return {u"a"_s, u"arn:aws:iam::123456789012:role/Ops"_s, {}, {}, {}, {}, {}};
}

QByteArray cached(const QString &expiration)
{
    return QByteArray(R"({"Credentials": {"AccessKeyId": "ID", "SecretAccessKey": "s", "SessionToken": "t", )"
                      R"("AccountId": "123456789012", "Expiration": ")")
        + expiration.toLatin1() + R"("}, "AssumedRoleUser": {}})";
}

QString inMinutes(int minutes)
{
    return async::Clock::utc().addSecs(minutes * 60).toString(u"yyyy-MM-ddTHH:mm:ss'UTC'"_s);
}

const SingleSignOn corp{u"corp"_s, u"https://corp.awsapps.com/start"_s, u"eu-west-1"_s, {}, u"123456789012"_s,
                        u"Ops"_s};
const SingleSignOn older{{}, u"https://corp.awsapps.com/start"_s, u"eu-west-1"_s, {}, u"123456789012"_s, u"Ops"_s};

} // namespace

class TestCliCaches final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesFilesAsTheCliDoes();
    void readsTheCredentialsOfARole();
    void leavesWhatIsNoCredentials_data();
    void leavesWhatIsNoCredentials();
    void readsATokenOfTheCli();
    void writesATokenForTheCli();
    void leavesNothingHalfDone();
    void knowsWhatCanBeMadeAnew();
};

/// The names are those that botocore makes.
void TestCliCaches::namesFilesAsTheCliDoes()
{
    AssumedRole all = role();
    QCOMPARE(RoleCache::fileOf(all), u"057a49cc5a2930766df7d2cf8735a3d5a8d16b35.json"_s);
    all.externalId = u"é\"\\\u2028😀\x7f"_s;
    all.mfaSerial = u"arn:aws:iam::123456789012:mfa/me"_s;
    all.sessionName = u"me"_s;
    all.seconds = 3600;
    QCOMPARE(RoleCache::fileOf(all), u"b976d7bfe6ddac894f8d0dbee819eea869fb02e3.json"_s);
    QCOMPARE(RoleCache::fileOf(corp), u"15dc967091c09a1d2d2f0048aa29598ae64b51b2.json"_s);
    QCOMPARE(RoleCache::fileOf(older), u"3f15b9d07bbc8e6f24bdf4457b9a29a55a24d96b.json"_s);
    const SsoTokenCache tokens(u"/c"_s);
    QCOMPARE(tokens.pathOf({u"test-sso"_s, {}, {}, {}, {}, {}}), u"/c/d12208e38164f558a1d06c99432ab77dbb346c45.json"_s);
    QCOMPARE(tokens.pathOf({{}, u"https://ssotest.awsapps.com/start"_s, {}, {}, {}, {}}),
             u"/c/dace00cba5f8355ec9d274ceb2bcebdfbeed0e12.json"_s);
}

void TestCliCaches::readsTheCredentialsOfARole()
{
    const QTemporaryDir folder;
    const RoleCache cache(folder.path());
    QVERIFY(!cache.of(role()));
    QVERIFY(write(folder.filePath(RoleCache::fileOf(role())), cached(inMinutes(30))));
    const auto found = cache.of(role());
    QVERIFY(found);
    QCOMPARE(found->key, (aws::Credentials{u"ID"_s, aws::Secret(u"s"_s), aws::Secret(u"t"_s)}));
    QCOMPARE(found->accountId, u"123456789012"_s);
    QCOMPARE(found->expires->timeSpec(), Qt::UTC);
    QVERIFY(async::Clock::utc().secsTo(*found->expires) > 29 * 60);
    QVERIFY(write(folder.filePath(RoleCache::fileOf(corp)), cached(inMinutes(30))));
    QVERIFY(cache.of(corp));
    QVERIFY(!cache.of(older));
    QVERIFY(!RoleCache({}).of(role()));
}

void TestCliCaches::leavesWhatIsNoCredentials_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nearly ended") << cached(inMinutes(14));
    QTest::newRow("ended") << cached(inMinutes(-1));
    QTest::newRow("no time") << cached(u"soon"_s);
    QTest::newRow("half of it") << cached(inMinutes(30)).first(80);
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("something else") << "{\"Credentials\": 1}"_ba;
}

void TestCliCaches::leavesWhatIsNoCredentials()
{
    QFETCH(QByteArray, text);
    const QTemporaryDir folder;
    QVERIFY(write(folder.filePath(RoleCache::fileOf(role())), text));
    QVERIFY(!RoleCache(folder.path()).of(role()));
    QCOMPARE(contentOf(folder.filePath(RoleCache::fileOf(role()))), text);
}

void TestCliCaches::readsATokenOfTheCli()
{
    const QTemporaryDir folder;
    const SsoTokenCache cache(folder.path());
    QVERIFY(!cache.read(corp));
    QVERIFY(write(cache.pathOf(corp),
                  R"({"startUrl": "https://corp.awsapps.com/start", "region": "eu-west-1", "accessToken": "a", )"
                  R"("expiresAt": "2080-10-16T03:56:45Z", "clientId": "c", "clientSecret": "s", )"
                  R"("registrationExpiresAt": "2081-01-01T00:00:00Z", "refreshToken": "r"})"));
    const auto token = cache.read(corp);
    QVERIFY(token);
    QCOMPARE(token->accessToken, aws::Secret(u"a"_s));
    QCOMPARE(token->refreshToken, aws::Secret(u"r"_s));
    QCOMPARE(token->clientSecret, aws::Secret(u"s"_s));
    QCOMPARE(token->expires, QDateTime(QDate(2080, 10, 16), QTime(3, 56, 45), Qt::UTC));
    QVERIFY(!cache.read(older)); // another sign-in
    QVERIFY(write(cache.pathOf(corp), R"({"accessToken": "a"})"));
    QVERIFY(!cache.read(corp));
    QVERIFY(!SsoTokenCache({}).read(corp));
}

void TestCliCaches::writesATokenForTheCli()
{
    const QTemporaryDir home;
    const SsoTokenCache cache(home.filePath(u".aws/sso/cache"_s));
    const SsoToken token{corp.startUrl,       corp.region,
                         aws::Secret(u"a"_s), QDateTime(QDate(2080, 10, 16), QTime(3, 56, 45), Qt::UTC),
                         aws::Secret(u"r"_s), u"c"_s,
                         aws::Secret(u"s"_s), QDateTime(QDate(2081, 1, 1), QTime(0, 0), Qt::UTC)};
    QVERIFY(cache.write(corp, token));
    QCOMPARE(cache.read(corp), token);
    const QJsonObject object = QJsonDocument::fromJson(contentOf(cache.pathOf(corp))).object();
    QCOMPARE(object,
             (QJsonObject{{u"startUrl"_s, corp.startUrl},
                          {u"region"_s, u"eu-west-1"_s},
                          {u"accessToken"_s, u"a"_s},
                          {u"expiresAt"_s, u"2080-10-16T03:56:45Z"_s},
                          {u"clientId"_s, u"c"_s},
                          {u"clientSecret"_s, u"s"_s},
                          {u"registrationExpiresAt"_s, u"2081-01-01T00:00:00Z"_s},
                          {u"refreshToken"_s, u"r"_s}}));
    const auto onlyOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(cache.pathOf(corp)), onlyOwner);
    QVERIFY(QFile::setPermissions(cache.pathOf(corp), onlyOwner | QFile::ReadOther));
    QVERIFY(cache.write(corp, {corp.startUrl, corp.region, aws::Secret(u"b"_s), token.expires}));
    QCOMPARE(QFile::permissions(cache.pathOf(corp)), onlyOwner);
    QVERIFY(!contentOf(cache.pathOf(corp)).contains("refreshToken"));
    QVERIFY(cache.remove(corp));
    QVERIFY(!QFile::exists(cache.pathOf(corp)));
    QVERIFY(cache.remove(corp));
}

void TestCliCaches::leavesNothingHalfDone()
{
    const QTemporaryDir folder;
    const SsoTokenCache cache(folder.path());
    const SsoToken token{corp.startUrl, corp.region, aws::Secret(u"a"_s), async::Clock::utc()};
    QVERIFY(cache.write(corp, token));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    QVERIFY(QDir(folder.path()).mkdir(QFileInfo(cache.pathOf(older)).fileName()));
    QVERIFY(!cache.write(older, token));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    QVERIFY(!SsoTokenCache({}).write(corp, token));
}

void TestCliCaches::knowsWhatCanBeMadeAnew()
{
    const QDateTime now = async::Clock::utc();
    SsoToken token{corp.startUrl,       corp.region, aws::Secret(u"a"_s), now.addSecs(-1),
                   aws::Secret(u"r"_s), u"c"_s,      aws::Secret(u"s"_s), now.addSecs(60)};
    QVERIFY(token.hasEnded(now));
    QVERIFY(token.canBeRefreshed(now));
    QVERIFY(!token.canBeRefreshed(now.addSecs(60)));
    token.refreshToken = {};
    QVERIFY(!token.canBeRefreshed(now));
}

QTEST_GUILESS_MAIN(TestCliCaches)
#include "tst_clicaches.moc"
