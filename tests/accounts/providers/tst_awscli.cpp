// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ChainFixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace accounts;

namespace {

/// What every rule set takes (botocore's "endpoint-rule-set-1.json").
QJsonObject parameters()
{
    QJsonObject all;
    const auto add = [&all](const QString &name, const QString &builtIn, const QString &type) {
        QJsonObject one{{u"builtIn"_s, builtIn}, {u"type"_s, type}, {u"required"_s, type == u"Boolean"}};
        one[u"documentation"_s] = QString();
        if (type == u"Boolean")
            one[u"default"_s] = false;
        all[name] = one;
    };
    add(u"Region"_s, u"AWS::Region"_s, u"String"_s);
    add(u"Endpoint"_s, u"SDK::Endpoint"_s, u"String"_s);
    add(u"UseDualStack"_s, u"AWS::UseDualStack"_s, u"Boolean"_s);
    add(u"UseFIPS"_s, u"AWS::UseFIPS"_s, u"Boolean"_s);
    add(u"UseGlobalEndpoint"_s, u"AWS::STS::UseGlobalEndpoint"_s, u"Boolean"_s);
    return all;
}

QByteArray rulesTo(const QString &url)
{
    const QJsonObject endpoint{{u"url"_s, url}, {u"properties"_s, QJsonObject()}, {u"headers"_s, QJsonObject()}};
    const QJsonObject rule{{u"conditions"_s, QJsonArray()}, {u"endpoint"_s, endpoint}, {u"type"_s, u"endpoint"_s}};
    const QJsonObject rules{{u"version"_s, u"1.0"_s}, {u"parameters"_s, parameters()}, {u"rules"_s, QJsonArray{rule}}};
    return QJsonDocument(rules).toJson();
}

} // namespace

/// This program and AWS's own command line have one home: what one of them has signed in to, the other is in.
class TestAwsCli final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cliReadsOurToken();
    void cliMakesOurTokenAnew();
    void weReadItsToken();
    void weMakeItsTokenAnew();
    void weTakeItsRoles();

private:
    std::unique_ptr<QProcess> started(const QStringList &arguments)
    {
        auto cli = std::make_unique<QProcess>();
        QProcessEnvironment variables = ChainFixture::homeAt(m_chain->home.path());
        variables.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        variables.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        variables.insert(u"PYTHONUNBUFFERED"_s, u"1"_s);
        variables.insert(u"AWS_MAX_ATTEMPTS"_s, u"1"_s);
        variables.insert(u"AWS_EC2_METADATA_DISABLED"_s, u"true"_s);
        variables.insert(u"AWS_PAGER"_s, QString());
        variables.insert(u"AWS_DATA_PATH"_s, m_chain->home.filePath(u"models"_s));
        cli->setProcessEnvironment(variables);
        cli->setStandardInputFile(QProcess::nullDevice());
        cli->start(QStringLiteral(AWS_CLI), arguments);
        return cli;
    }
    /// It asks this process, which must not be blocked.
    static QByteArray outputOf(QProcess &cli)
    {
        QSignalSpy finished(&cli, &QProcess::finished);
        if (cli.state() != QProcess::NotRunning && !finished.wait(std::chrono::milliseconds(1min).count()))
            return "it does not end";
        return cli.exitCode() == 0 ? cli.readAllStandardOutput() : cli.readAllStandardError();
    }
    QString arnForCli(const QString &profile)
    {
        const auto cli = started({u"sts"_s, u"get-caller-identity"_s, u"--profile"_s, profile});
        const QByteArray output = outputOf(*cli);
        const QString arn = QJsonDocument::fromJson(output).object()[u"Arn"_s].toString();
        return arn.isEmpty() ? QString::fromUtf8(output) : arn;
    }
    /// `aws sso login`, and a person who approves.
    QByteArray signInWithCli();
    SsoToken inPlace() { return m_chain->tokens.cache().read(m_chain->desk()).value(); }

    std::optional<ChainFixture> m_chain;
};

void TestAwsCli::init()
{
    m_chain.emplace();
    // Debian's is older than the variables for endpoints.
    const QByteArray rules = rulesTo(m_chain->endpoint.toString());
    for (const auto &[service, version] : {std::pair{u"sts"_s, u"2011-06-15"_s}, std::pair{u"sso"_s, u"2019-06-10"_s},
                                           std::pair{u"sso-oidc"_s, u"2019-06-10"_s}}) {
        const QString folder = u"models/"_s + service + u'/' + version;
        QDir(m_chain->home.path()).mkpath(folder);
        QVERIFY(m_chain->file(folder + u"/endpoint-rule-set-1.json"_s, rules));
    }
    m_chain->add("region=eu-west-1\n[profile role]\nregion=eu-west-1\nsource_profile=own\nrole_arn="
                 + m_chain->role(u"Operator"_s).toUtf8());
}

QByteArray TestAwsCli::signInWithCli()
{
    static const QRegularExpression page(u"user_code=([A-Z]{4}-[A-Z]{4})"_s);
    const auto cli = started({u"sso"_s, u"login"_s, u"--no-browser"_s, u"--profile"_s, u"single"_s});
    QByteArray shown;
    QRegularExpressionMatch match;
    while (!match.hasMatch()) {
        QSignalSpy more(cli.get(), &QProcess::readyReadStandardOutput);
        if (!more.wait(std::chrono::milliseconds(1min).count()))
            return shown + cli->readAllStandardError();
        shown += cli->readAllStandardOutput();
        match = page.match(QString::fromUtf8(shown));
    }
    m_chain->approve(match.captured(1));
    outputOf(*cli);
    return cli->exitCode() == 0 ? QByteArray() : cli->readAllStandardError();
}

void TestAwsCli::cliReadsOurToken()
{
    const SsoToken ours = m_chain->signInToDesk();
    const QString arn = arnForCli(u"single"_s);
    QVERIFY2(arn.contains(u":assumed-role/AWSReservedSSO_Operator_"_s), qPrintable(arn));
    QCOMPARE(inPlace(), ours);
}

/// With our registration.
void TestAwsCli::cliMakesOurTokenAnew()
{
    const SsoToken ours = m_chain->signInToDesk(10min);
    const QString arn = arnForCli(u"single"_s);
    QVERIFY2(arn.contains(u":assumed-role/AWSReservedSSO_Operator_"_s), qPrintable(arn));
    const SsoToken made = inPlace();
    QVERIFY(made.accessToken != ours.accessToken);
    QVERIFY(made.canBeRefreshed(async::Clock::utc()));
    QVERIFY(m_chain->resolved(u"single"_s));
    QCOMPARE(inPlace(), made);
}

void TestAwsCli::weReadItsToken()
{
    QVERIFY(!m_chain->resolved(u"single"_s));
    QCOMPARE(signInWithCli(), QByteArray());
    const auto found = m_chain->resolved(u"single"_s);
    QVERIFY(found);
    QVERIFY(m_chain->arnOf(found->key).contains(u":assumed-role/AWSReservedSSO_Operator_"_s));
}

void TestAwsCli::weMakeItsTokenAnew()
{
    QCOMPARE(signInWithCli(), QByteArray());
    SsoToken its = inPlace();
    QVERIFY(its.canBeRefreshed(async::Clock::utc()));
    its.expires = async::Clock::utc().addSecs(-60);
    QVERIFY(m_chain->tokens.cache().write(m_chain->desk(), its));
    QVERIFY(m_chain->resolved(u"single"_s));
    QVERIFY(inPlace().accessToken != its.accessToken);
    const QString arn = arnForCli(u"single"_s);
    QVERIFY2(arn.contains(u":assumed-role/AWSReservedSSO_Operator_"_s), qPrintable(arn));
}

void TestAwsCli::weTakeItsRoles()
{
    const QString arn = arnForCli(u"role"_s);
    QVERIFY2(arn.contains(u":assumed-role/Operator/botocore-session-"_s), qPrintable(arn));
    QCOMPARE(m_chain->signIn.requests(u"AssumeRole"_s), 1);
    const auto found = m_chain->resolved(u"role"_s);
    QVERIFY(found);
    QCOMPARE(m_chain->arnOf(found->key), arn);
    QCOMPARE(m_chain->signIn.requests(u"AssumeRole"_s), 1);
}

QTEST_GUILESS_MAIN(TestAwsCli)
#include "tst_awscli.moc"
