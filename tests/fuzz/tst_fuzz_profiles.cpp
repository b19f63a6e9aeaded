// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Finding.h"
#include "accounts/profiles/Profile.h"
#include "accounts/profiles/ShellWords.h"
#include "accounts/providers/PrintedCredentials.h"
#include "accounts/providers/SaidByProcess.h"

#include <QProcessEnvironment>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace accounts;

namespace {

using fuzz::Target;

qsizetype linesOf(QByteArrayView text)
{
    return std::ranges::count_if(text, [](char c) { return c == '\n' || c == '\r'; }) + 1;
}

/// Whatever stands in a file: each line that is told and each setting is of a line that there is.
bool isInLines(const SharedFile &file, qsizetype lines)
{
    int before = 1;
    for (const LineProblem &problem : file.problems) {
        if (problem.line < before || problem.line > lines)
            return false;
        before = problem.line;
    }
    return std::ranges::all_of(file.sections, [lines](const SharedSection &section) {
        const auto isOfSection = [&](const auto &each) {
            const auto &[name, setting] = each;
            return !name.isEmpty() && name == name.toLower() && setting.line > section.line && setting.line <= lines;
        };
        return !section.name.isEmpty() && section.line >= 1 && std::ranges::all_of(section.settings.all(), isOfSection);
    });
}

/// The same, whatever ends a line and whether the last one is ended; and each half of it as well.
bool fileIsReadLineByLine(const QByteArray &input)
{
    for (const auto kind : {SharedFileKind::Config, SharedFileKind::Credentials}) {
        const SharedFile file = SharedFile::of(input, kind);
        if (!isInLines(file, linesOf(input)) || file != SharedFile::of(input + '\n', kind))
            return false;
        QByteArray other = input;
        if (!input.contains('\r') && file != SharedFile::of(other.replace("\n", "\r\n"), kind))
            return false;
    }
    return true;
}

/// Each profile leads to a chain or to a problem that names a profile, and no chain is longer than there are profiles.
bool profilesAreUnderstood(const QByteArray &input)
{
    const qsizetype half = input.size() / 2;
    const auto config = SharedConfig::of(input.first(half), input.sliced(half));
    const auto profiles = profilesOf(config);
    const auto isThere = [&config](const QString &name) {
        return config.profile(name) || config.ssoSessions.contains(name); // a session that no profile uses is one
    };
    return profiles.size() >= config.profiles.size() && std::ranges::all_of(profiles, [&](const Profile &profile) {
               endpointOf({}, config, profile.name, u"sts"_s);
               if (!profile.chain)
                   return isThere(profile.name) && isThere(profile.chain.error().profile);
               return isThere(profile.name) && profile.chain->roles.size() <= profiles.size();
           });
}

/// The words of a line are its words, also when they are quoted anew.
bool wordsStayTheSame(const QByteArray &input)
{
    const auto words = shellWords(QString::fromUtf8(input));
    if (!words)
        return true;
    QString quoted;
    for (QString word : *words)
        quoted += u" '"_s + word.replace(u'\'', u"'\\''"_s) + u'\'';
    return shellWords(quoted) == words;
}

/// What a program prints is read or refused, and what it says can be shown.
bool outputIsReadOrRefused(const QByteArray &input)
{
    const auto printed = printedCredentials(input, u"x"_s);
    if (printed ? printed->key.accessKeyId.isEmpty() : !std::holds_alternative<ProcessProblem>(printed.error()))
        return false;
    const QString said = shortSaid(input + " secret_key=hidden-word");
    return said.size() <= 401 && !said.contains(u"hidden-word"_s)
        && std::ranges::none_of(said, [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

/// AWS's shared files, and what is printed in place of them.
class TestFuzzProfiles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holds_data();
    void holds();
};

void TestFuzzProfiles::holds_data()
{
    QTest::addColumn<Target>("target");
    QTest::addColumn<QByteArrayList>("corpus");
    QTest::addColumn<int>("seconds");
    const QByteArrayList files = {
        "\xef\xbb\xbf[default]\r\nregion = eu-west-1 # here\r\ns3 =\r\n  a = 1\r\n\r\n[profile \"a "
        "b\"]\r\nrole_arn=r\r\n"
        "source_profile=default\r\n",
        "[profile a]\nrole_arn = r\nsource_profile = b\n[profile b]\nrole_arn = q\nsource_profile = a\n"
        "[profile c]\nrole_arn=s\nsource_profile=c\naws_access_key_id=x\naws_secret_access_key=y\n",
        "[sso-session s]\nsso_region=x\nsso_start_url=https://x\n[profile d]\nsso_session=s\nsso_account_id=1\n"
        "sso_role_name=r\nservices=v\n[services v]\nsts =\n  endpoint_url = http://x\n",
        "[a]\naws_access_key_id = x\naws_secret_access_key = y\n[a b]\ncredential_process = x 'y z'\n ; c\n\tmore\n",
        "[profile K\xc3\xa4the]\nweb_identity_token_file=/t\n[profile x\n=\nnonsense\n  indented\n",
        ""};
    QTest::newRow("files") << Target(fileIsReadLineByLine) << files << 60;
    QTest::newRow("profiles") << Target(profilesAreUnderstood) << files << fuzz::share;
    QTest::newRow("words") << Target(wordsStayTheSame)
                           << QByteArrayList{R"(a 'b c' "d\"e" f\ g)", R"('' "" \' '"' "'")", ""} << fuzz::share;
    QTest::newRow("output") << Target(outputIsReadOrRefused)
                            << QByteArrayList{R"({"Version":1,"AccessKeyId":"a","SecretAccessKey":"b",)"
                                              R"("SessionToken":"c","Expiration":"2026-05-01T18:36:00+02:00"})",
                                              "\x1b[1mError:\x1b[0m password=\"a b\" token 1 AKIDEXAMPLE /usr/lib/x",
                                              ""}
                            << fuzz::share;
}

void TestFuzzProfiles::holds()
{
    QFETCH(Target, target);
    QFETCH(QByteArrayList, corpus);
    QFETCH(int, seconds);
    QCOMPARE(fuzz::firstFinding(target, corpus, seconds), QByteArray());
}

QTEST_GUILESS_MAIN(TestFuzzProfiles)
#include "tst_fuzz_profiles.moc"
