// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "SuiteFiles.h"
#include "SuiteSignIn.h"
#include "SuiteWords.h"
#include "accounts/profiles/FileLocations.h"
#include "accounts/profiles/SharedConfig.h"
#include "accounts/providers/KeyProviders.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;

namespace {

/// The sections of a case as a text; what it has no use for is left out.
QJsonObject formOf(const std::map<QString, SectionSettings> &sections)
{
    QJsonObject all;
    for (const auto &[name, settings] : sections) {
        QJsonObject one;
        for (const auto &[key, setting] : settings.all())
            one[key] = setting.value.reveal();
        all[name] = one;
    }
    return all;
}

std::map<QString, SectionSettings> sectionsOf(const QJsonObject &all)
{
    std::map<QString, SectionSettings> sections;
    for (auto it = all.begin(); it != all.end(); ++it) {
        SectionSettings &settings = sections[it.key()];
        const QJsonObject one = it.value().toObject();
        for (auto each = one.begin(); each != one.end(); ++each)
            settings.set(each.key(), {aws::Secret(each.value().toString()), SharedFileKind::Config, 1});
    }
    return sections;
}

void addRows(const QList<suites::NamedCase> &cases)
{
    QTest::addColumn<suites::Read<QJsonObject>>("content");
    for (const auto &[name, content] : cases)
        QTest::newRow(qPrintable(name)) << content;
}

void addFolders(const QString &suite)
{
    QTest::addColumn<suites::Read<suites::FolderCase>>("content");
    const auto cases = suites::foldersIn(suite);
    for (const auto &[name, content] : cases)
        QTest::newRow(qPrintable(name)) << content;
}

using Found = suites::SuiteSignIn::Found;

QString wordsOf(const Found &found, const tl::expected<CredentialChain, ProfileProblem> &chain)
{
    const auto *const signOn = chain ? std::get_if<SingleSignOn>(&chain->base) : nullptr;
    if (signOn && !signOn->isForCredentials())
        return u"selected profile will resolve an access token instead of credentials"_s;
    return found ? QString() : suites::wordsOf(found.error());
}

bool hasOnly(const QJsonObject &object, const QStringList &known)
{
    const QStringList members = object.keys();
    return std::ranges::all_of(members, [&](const QString &member) { return known.contains(member); });
}

} // namespace

/// The public cases of AWS's SDK for Rust. Where this program promises something else:
///
/// - profile-parser-tests.json: where a case wants the whole file refused ("errorContaining"), that line is told, with
///   the same reason, and the rest works.
/// - profile-provider: that SDK has a shell read `credential_process`. Here, as in the CLI, none does: a case's command
///   is given to `sh -c`. It takes an endpoint that is plain http wherever it is; here that is for this computer alone.
///   What is held is where the variable leads.
/// - default-credential-provider-chain: that SDK looks for a web identity in variables where there is no profile. They
///   are those of containers, which no desktop is in: what they say is given to the provider that a profile has.
/// - What a request is compared with: see suites::ReplayedTraffic.
class TestCredentialSuites final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsFiles_data();
    void readsFiles();
    void findsFiles_data();
    void findsFiles();
    void understandsProfiles_data();
    void understandsProfiles();
    void findsCredentials_data();
    void findsCredentials();
    void readsProfiles_data() { addFolders(u"profile-provider"_s); }
    void readsProfiles();
    void findsTokens_data() { addFolders(u"default-token-provider-chain"_s); }
    void findsTokens();
};

namespace {

void hold(const Found &found, const QString &words, const QJsonObject &result)
{
    if (result.contains(u"ErrorContains"_s)) {
        QVERIFY(!found);
        QVERIFY2(words.contains(result[u"ErrorContains"_s].toString()), qPrintable(words));
        return;
    }
    QVERIFY2(found, qPrintable(words));
    QCOMPARE(suites::formOf(*found), result[u"Ok"_s].toObject());
}

/// Signs in as the case says, and holds what comes of it and what was asked on the way.
void holdSignIn(const suites::FolderCase &content, Found (suites::SuiteSignIn::*way)())
{
    const auto exchanges = suites::exchangesOf(content.traffic);
    QVERIFY2(exchanges, exchanges ? "" : qPrintable(exchanges.error()));
    suites::SuiteSignIn signIn(content, *exchanges);
    QVERIFY(signIn.config().unread.empty());
    const Found found = (signIn.*way)();
    hold(found, wordsOf(found, signIn.chain()), content.result);
    const QString difference = signIn.difference();
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void holdProfile(const suites::FolderCase &content)
{
    holdSignIn(content, &suites::SuiteSignIn::ofProfile);
}

} // namespace

void TestCredentialSuites::readsFiles_data()
{
    addRows(suites::casesIn(u"profile-parser-tests.json"_s, {u"input"_s, u"output"_s}, {}));
}

void TestCredentialSuites::readsFiles()
{
    QFETCH(suites::Read<QJsonObject>, content);
    QVERIFY2(content, content ? "" : qPrintable(content.error()));
    const QJsonObject input = (*content)[u"input"_s].toObject();
    const QJsonObject output = (*content)[u"output"_s].toObject();
    const QJsonObject config = output[u"config"_s].toObject();
    QVERIFY(hasOnly(input, {u"configFile"_s, u"credentialsFile"_s}));
    QVERIFY(hasOnly(output, {u"config"_s, u"errorContaining"_s}) && output.size() == 1);
    QVERIFY(hasOnly(config, {u"profiles"_s, u"sso_sessions"_s, u"services"_s}));

    const auto result =
        SharedConfig::of(input[u"configFile"_s].toString().toUtf8(), input[u"credentialsFile"_s].toString().toUtf8());
    if (output.contains(u"errorContaining"_s)) {
        QCOMPARE(result.problems.size(), 1U);
        const QString words = suites::wordsOf(result.problems.front().kind);
        QVERIFY2(words.contains(output[u"errorContaining"_s].toString()), qPrintable(words));
        return;
    }
    QCOMPARE(formOf(result.profiles), config[u"profiles"_s].toObject());
    QCOMPARE(formOf(result.ssoSessions), config[u"sso_sessions"_s].toObject());
    QCOMPARE(formOf(result.services), config[u"services"_s].toObject());
    for (const LineProblem &problem : result.problems)
        QCOMPARE(suites::wordsOf(problem.kind), u"left out"_s);
}

void TestCredentialSuites::findsFiles_data()
{
    addRows(suites::casesIn(u"file-location-tests.json"_s,
                            {u"environment"_s, u"platform"_s, u"configLocation"_s, u"credentialsLocation"_s},
                            {u"profile"_s}));
}

void TestCredentialSuites::findsFiles()
{
    QFETCH(suites::Read<QJsonObject>, content);
    QVERIFY2(content, content ? "" : qPrintable(content.error()));
    const QString platform = (*content)[u"platform"_s].toString();
    QVERIFY2(platform == u"linux" || platform == u"windows", qPrintable(platform));
    QProcessEnvironment environment;
    const QJsonObject variables = (*content)[u"environment"_s].toObject();
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.insert(it.key(), it.value().toString());
    const auto found = FileLocations::of(
        environment, platform == u"windows" ? FileLocations::Platform::Windows : FileLocations::Platform::Unix);
    QCOMPARE(found.config, (*content)[u"configLocation"_s].toString());
    QCOMPARE(found.credentials, (*content)[u"credentialsLocation"_s].toString());
    QCOMPARE(found.profile, (*content)[u"profile"_s].toString(u"default"_s));
}

void TestCredentialSuites::understandsProfiles_data()
{
    addRows(suites::casesIn(u"assume-role-tests.json"_s, {u"input"_s, u"output"_s}, {}));
}

void TestCredentialSuites::understandsProfiles()
{
    QFETCH(suites::Read<QJsonObject>, content);
    QVERIFY2(content, content ? "" : qPrintable(content.error()));
    const QJsonObject input = (*content)[u"input"_s].toObject();
    const QJsonObject output = (*content)[u"output"_s].toObject();
    QVERIFY(hasOnly(input, {u"profiles"_s, u"sso_sessions"_s, u"selected_profile"_s}));
    QVERIFY(hasOnly(output, {u"ProfileChain"_s, u"Error"_s}) && output.size() == 1);

    SharedConfig config;
    config.profiles = sectionsOf(input[u"profiles"_s].toObject());
    config.ssoSessions = sectionsOf(input[u"sso_sessions"_s].toObject());
    const auto chain = chainOf(config, input[u"selected_profile"_s].toString());
    const QString words = chain ? QString() : suites::wordsOf(chain.error());
    if (output.contains(u"Error"_s)) {
        QVERIFY(!chain);
        QVERIFY2(words.contains(output[u"Error"_s].toString()), qPrintable(words));
        return;
    }
    QVERIFY2(chain, qPrintable(words));
    QCOMPARE(suites::formOf(*chain), output[u"ProfileChain"_s].toArray());
}

void TestCredentialSuites::findsCredentials_data()
{
    addFolders(u"default-credential-provider-chain"_s);
}

/// What is found when nobody has chosen a profile: the variables come first.
void TestCredentialSuites::findsCredentials()
{
    QFETCH(suites::Read<suites::FolderCase>, content);
    QVERIFY2(content, content ? "" : qPrintable(content.error()));
    const auto environment = Environment::read(content->environment);
    if (environment.account()) {
        QVERIFY2(content->traffic.isEmpty(), "keys of variables ask nobody");
        EnvironmentProvider provider(environment);
        const Found found = suites::resolved(provider);
        return hold(found, wordsOf(found, tl::unexpected(ProfileProblem())), content->result);
    }
    const bool isWebIdentity = content->environment.contains(u"AWS_WEB_IDENTITY_TOKEN_FILE"_s);
    holdSignIn(*content,
               isWebIdentity ? &suites::SuiteSignIn::ofWebIdentityVariables : &suites::SuiteSignIn::ofProfile);
}

/// What a chosen profile gives, whatever the variables say.
void TestCredentialSuites::readsProfiles()
{
    QFETCH(suites::Read<suites::FolderCase>, content);
    QVERIFY2(content, content ? "" : qPrintable(content.error()));
    holdProfile(*content);
}

void TestCredentialSuites::findsTokens()
{
    QFETCH(suites::Read<suites::FolderCase>, content);
    QVERIFY2(content, content ? "" : qPrintable(content.error()));
    const auto exchanges = suites::exchangesOf(content->traffic);
    QVERIFY2(exchanges, exchanges ? "" : qPrintable(exchanges.error()));
    suites::SuiteSignIn signIn(*content, *exchanges);
    const auto token = signIn.token();
    QVERIFY(token);
    const QJsonObject wanted = content->result[u"Ok"_s].toObject();
    QCOMPARE(token->accessToken.reveal(), wanted[u"token"_s].toString());
    QCOMPARE(token->expires, QDateTime::fromString(wanted[u"expiration"_s].toString(), Qt::ISODate));
    QCOMPARE(signIn.difference(), QString());
}

QTEST_GUILESS_MAIN(TestCredentialSuites)
#include "tst_credential_suites.moc"
