// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/Demo.h"

#include "accounts/AccountStore.h"
#include "accounts/FakeKeychain.h"
#include "accounts/SecretStore.h"
#include "emulator/ServiceCaller.h"
#include "support/Ended.h"
#include "support/RealEncoder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The demo as an account of the program.
class TestDemo final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isMadeUpUnlessToldOtherwise();
    void takesRealEncoders();

private:
    /// As the window does it: with the account's own key.
    ServiceCaller caller(ui::Demo &demo)
    {
        const accounts::Account account = *m_accounts->find(*demo.account({}));
        const QUrl endpoint(demo.endpointOf(account, u"eu-west-1"_s));
        const auto key = support::ended(m_secrets->sourceOf(account.id)->credentials({}));
        return ServiceCaller(endpoint, **key);
    }

    QTemporaryDir m_folder;
    tests::FakeKeychain m_keychain;
    std::optional<accounts::AccountStore> m_accounts;
    std::optional<accounts::SecretStore> m_secrets;
};

namespace {

constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

QJsonObject firstRtmp(ServiceCaller &caller)
{
    const QJsonArray all = caller.post("ListIngestConfigurations").body[u"ingestConfigurations"_s].toArray();
    for (const QJsonValue &each : all) {
        if (each[u"ingestProtocol"_s] == u"RTMP"_s && !each[u"stageArn"_s].toString().isEmpty())
            return caller.post("GetIngestConfiguration", {{u"arn"_s, each[u"arn"_s]}})
                .body[u"ingestConfiguration"_s]
                .toObject();
    }
    return {};
}

QString rtmpAddress(ServiceCaller &caller, const QJsonValue &stageArn)
{
    return caller.post("GetStage", {{u"arn"_s, stageArn}}).body[u"stage"_s][u"endpoints"_s][u"rtmp"_s].toString();
}

} // namespace

void TestDemo::init()
{
    m_accounts.emplace(m_folder.path(), std::nullopt);
    m_secrets.emplace(m_keychain, *m_accounts, accounts::Environment());
}

void TestDemo::cleanup()
{
    const auto joined = m_secrets->stopAndJoin();
    QTRY_VERIFY(joined.isReady());
    m_secrets.reset();
    m_accounts.reset();
}

void TestDemo::isMadeUpUnlessToldOtherwise()
{
    ui::Demo demo({.isForPicture = true}, *m_accounts, *m_secrets);
    ServiceCaller service = caller(demo);
    QVERIFY(rtmpAddress(service, firstRtmp(service)[u"stageArn"_s]).contains("live-video.net"_L1));
    QCOMPARE(m_keychain.reads + m_keychain.writes, 0);
}

void TestDemo::takesRealEncoders()
{
    if (const QString missing = test::RealEncoder::whatIsMissing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QCOMPARE(ui::Demo::whatRealEncodersLack(), QString());
    ui::Demo demo({.isForPicture = true, .takesRealEncoders = true}, *m_accounts, *m_secrets);
    ServiceCaller service = caller(demo);
    const QJsonObject encoder = firstRtmp(service);
    QCOMPARE(encoder[u"name"_s].toString(), u"cam-04"_s); // which the README names
    QCOMPARE(encoder[u"state"_s].toString(), u"INACTIVE"_s);
    const test::RealEncoder camera(rtmpAddress(service, encoder[u"stageArn"_s]) + encoder[u"streamKey"_s].toString(),
                                   test::RealEncoder::Then::TriesAgain); // its service may not take encoders yet
    bool wasSeenLive = false; // the demo throttles, as AWS does
    const auto isLive = [&] {
        const QJsonObject answer = service.post("GetIngestConfiguration", {{u"arn"_s, encoder[u"arn"_s]}}).body;
        return wasSeenLive = wasSeenLive || answer[u"ingestConfiguration"_s][u"state"_s] == u"ACTIVE"_s;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isLive(), patience);
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
