// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/profiles/SharedConfig.h"
#include "accounts/profiles/ShellWords.h"

#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace accounts;
using Kind = LineProblem::Kind;

namespace {

/// "name: key=value, key=value; name: …" of all profiles.
QString told(const std::map<QString, SectionSettings> &sections)
{
    QStringList all;
    for (const auto &[name, settings] : sections) {
        QStringList one;
        for (const auto &[key, setting] : settings.all())
            one.append(key + u'=' + setting.value.reveal());
        all.append(name + u": "_s + one.join(u", "_s));
    }
    return all.join(u"; "_s);
}

struct Told {
    int line;
    Kind kind;

    bool operator==(const Told &) const = default;
};

std::vector<Told> told(const std::vector<LineProblem> &problems)
{
    std::vector<Told> all;
    for (const LineProblem &problem : problems)
        all.push_back({problem.line, problem.kind});
    return all;
}

} // namespace

/// Files as people and their tools have them. What becomes of each is what botocore makes of it, but for the byte order
/// mark, blanks within the brackets, comments behind values and sections that are there twice, where the SDKs have it
/// so.
class TestSharedFile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void config_data();
    void config();
    void credentials_data();
    void credentials();
    void together_data();
    void together();
    void namesTheFileAndLineOfASetting();
    void tellsSomeProblemsAndCountsTheRest();
    void longValuesTakeNoLonger();
    void readsNestedSettings();
    void readsTheFiles();
    void saysWhyAFileIsNotRead();
    void splitsWords_data();
    void splitsWords();
};

void TestSharedFile::config_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("profiles");
    QTest::addColumn<std::vector<Told>>("problems");
    const std::vector<Told> fine;

    QTest::newRow("nothing") << QByteArray() << u""_s << fine;
    QTest::newRow("only blanks") << " \n\t\n\r\n"_ba << u""_s << fine;
    QTest::newRow("Windows' line ends and mark")
        << "\xef\xbb\xbf[default]\r\nregion = eu-west-1\r\n[profile a]\r\n\r\nx=1"_ba
        << u"a: x=1; default: region=eu-west-1"_s << fine;
    QTest::newRow("old line ends") << "[default]\rregion=a\r[profile b]\ry=2\r"_ba << u"b: y=2; default: region=a"_s
                                   << fine;
    QTest::newRow("no last line end") << "[default]\nregion=eu-west-1"_ba << u"default: region=eu-west-1"_s << fine;
    QTest::newRow("blanks round the sign")
        << "[default]\na   =  b  \nc\t=\td e\t\nf=g=h\n"_ba << u"default: a=b, c=d e, f=g=h"_s << fine;
    QTest::newRow("quoted names") << "[profile \"a b\"]\nx=1\n[profile 'c]d']\ny=2\n[profile \"e\"]\nz=3"_ba
                                  << u"a b: x=1; c]d: y=2; e: z=3"_s << fine;
    QTest::newRow("blanks within brackets")
        << "[  profile   a  ]\nx=1\n[ default ]\ny=2\n"_ba << u"a: x=1; default: y=2"_s << fine;
    QTest::newRow("names of other scripts") << "[profile Käthe]\nx=ü\n[profile 株式会社]\ny=✓\n[profile a-😀]\n"_ba
                                            << u"Käthe: x=ü; a-😀: ; 株式会社: y=✓"_s << fine;
    QTest::newRow("names in capitals are those in small letters")
        << "[default]\nRegion=a\nREGION=b\n"_ba << u"default: region=b"_s << fine;
    QTest::newRow("the section is as it is written")
        << "[Default]\nx=1\n[profile A]\ny=2\n"_ba << u"A: y=2"_s << std::vector<Told>{{1, Kind::UnknownSection}};
    QTest::newRow("nested")
        << "[default]\ns3 =\n    max_concurrent_requests = 20\n    addressing_style=path\nregion = x\n"_ba
        << u"default: region=x, s3=\nmax_concurrent_requests = 20\naddressing_style=path"_s << fine;
    QTest::newRow("nested with a comment and a gap")
        << "[default]\ns3 =\n  a = 1\n  # no\n\n  b = 2\nx=3\n"_ba << u"default: s3=\na = 1\nb = 2, x=3"_s << fine;
    QTest::newRow("all of it indented")
        << "[default]\n  region = a\n  output = json\n    more\n[profile b]\n\tx=1\n\ty=2\n"_ba
        << u"b: x=1, y=2; default: output=json\nmore, region=a"_s << fine;
    QTest::newRow("an indented section") << "  [default]\nx=1\n"_ba << u"default: x=1"_s << fine;
    QTest::newRow("comments") << "# a\n; b\n[default] # c\nx = y#z ; d\n;e\n  # f\nq = #1 # g\n"_ba
                              << u"default: q=, x=y#z"_s << fine;
    QTest::newRow("a command has none")
        << "[profile a]\ncredential_process = helper --tag #1 '; x' # y\nx = 1 # y\nz # credential_process = q\n"_ba
        << u"a: credential_process=helper --tag #1 '; x' # y, x=1"_s << std::vector<Told>{{4, Kind::NoEqualsSign}};
    QTest::newRow("twice") << "[profile a]\nx=1\ny=1\n[profile b]\n[profile a]\nx=2\nx=3\n"_ba << u"a: x=3, y=1; b: "_s
                           << fine;
    QTest::newRow("the CLI's own sections")
        << "[preview]\ncloudfront=true\n[plugins]\na=b\n[profile c]\n"_ba << u"c: "_s << fine;
    QTest::newRow("keys without the word") << "[work]\naws_access_key_id = a\n[profile b]\nx=1\n"_ba << u"b: x=1"_s
                                           << std::vector<Told>{{1, Kind::UnknownSection}};
    QTest::newRow("no bracket") << "[default]\nx=1\n[profile a\ny=2\nnonsense\n[profile b]\nz=3\n"_ba
                                << u"b: z=3; default: x=1"_s << std::vector<Told>{{3, Kind::NoClosingBracket}};
    QTest::newRow("text behind the bracket")
        << "[profile a] b\nx=1\n"_ba << u"a: x=1"_s << std::vector<Told>{{1, Kind::AfterBracket}};
    QTest::newRow("a conflict of git")
        << "[default]\n<<<<<<< HEAD\nregion = a\n=======\nregion = b\n>>>>>>> other\noutput = json\n"_ba
        << u"default: output=json, region=b"_s
        << std::vector<Told>{{2, Kind::NoEqualsSign}, {4, Kind::NoName}, {6, Kind::NoEqualsSign}};
    QTest::newRow("JSON in its place") << "{\"a\": 1,\n \"b\": 2}\n"_ba << u""_s
                                       << std::vector<Told>{{1, Kind::OutsideSection}, {2, Kind::OutsideSection}};
    QTest::newRow("shell in its place") << "export AWS_REGION=a\n[default]\nexport b=c\nd=1\n"_ba << u"default: d=1"_s
                                        << std::vector<Told>{{1, Kind::OutsideSection}, {3, Kind::BadName}};
    QTest::newRow("no UTF-8 in a line") << "[default]\nx=K\xe4the\ny=1\n[profile B\xfc]\nz=1\n"_ba
                                        << u"default: y=1, z=1"_s
                                        << std::vector<Told>{{2, Kind::NotText}, {4, Kind::NotText}};
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe[\0d\0]\0\n\0x\0", 12) << u""_s
                            << std::vector<Told>{{1, Kind::NotText}, {2, Kind::NotText}};
    QTest::newRow("a quote that isn't closed")
        << "[profile \"a]\nx=1\n[profile b]\n"_ba << u"b: "_s << std::vector<Told>{{1, Kind::BadSectionName}};
    QTest::newRow("no name") << "[]\nx=1\n[profile]\ny=1\n[profile \"\"]\nz=1\n"_ba << u""_s
                             << std::vector<Told>{
                                    {1, Kind::UnknownSection}, {3, Kind::UnknownSection}, {5, Kind::BadSectionName}};
    QTest::newRow("a name of marks only")
        << "[profile a]\n\xef\xbb\xbf=1\nx=2"_ba << u"a: x=2"_s << std::vector<Told>{{2, Kind::BadName}};
    QTest::newRow("two profile words") << "[profile profile]\nx=1\n[profile profile b]\n"_ba << u"profile: x=1"_s
                                       << std::vector<Told>{{3, Kind::BadSectionName}};
}

void TestSharedFile::config()
{
    QFETCH(QByteArray, text);
    QFETCH(std::vector<Told>, problems);
    const auto result = SharedConfig::of(text, {});
    QTEST(told(result.profiles), "profiles");
    QVERIFY(told(result.problems) == problems);
}

void TestSharedFile::credentials_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("profiles");
    QTest::addColumn<std::vector<Told>>("problems");
    QTest::newRow("as the CLI writes it")
        << "[default]\naws_access_key_id = a\naws_secret_access_key = b\n[work]\naws_session_token = c==\n"_ba
        << u"default: aws_access_key_id=a, aws_secret_access_key=b; work: aws_session_token=c=="_s
        << std::vector<Told>();
    QTest::newRow("the word of the other file")
        << "[profile work]\nx=1\n[sso-session a]\ny=2\n[ok]\n"_ba << u"ok: "_s
        << std::vector<Told>{{1, Kind::UnknownSection}, {3, Kind::UnknownSection}};
    QTest::newRow("a profile of the name default") << "[Default]\nx=1\n"_ba << u"Default: x=1"_s << std::vector<Told>();
    QTest::newRow("a blank in the name") << "[ok]\n[a b]\nx=1\nnonsense\n"_ba << u"ok: "_s
                                         << std::vector<Told>{{2, Kind::BadSectionName}, {4, Kind::NoEqualsSign}};
}

void TestSharedFile::credentials()
{
    QFETCH(QByteArray, text);
    QFETCH(std::vector<Told>, problems);
    const auto result = SharedConfig::of({}, text);
    QTEST(told(result.profiles), "profiles");
    QVERIFY(told(result.problems) == problems);
}

void TestSharedFile::together_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("credentials");
    QTest::addColumn<QString>("profiles");
    QTest::newRow("the credentials file counts") << "[profile a]\nx=1\ny=1\n"_ba
                                                 << "[a]\nx=2\n"_ba << u"a: x=2, y=1"_s;
    QTest::newRow("the word profile counts") << "[default]\nx=1\n[profile default]\ny=2\n"_ba
                                             << "[default]\nz=3\n"_ba << u"default: y=2, z=3"_s;
    // What `aws configure --profile "a b"` writes.
    QTest::newRow("a blank in the name") << "[profile 'a b']\nregion=x\n"_ba
                                         << "[a b]\nk=1\n"_ba << u"a b: k=1, region=x"_s;
}

void TestSharedFile::together()
{
    QFETCH(QByteArray, config);
    QFETCH(QByteArray, credentials);
    const auto result = SharedConfig::of(config, credentials);
    QTEST(told(result.profiles), "profiles");
    QVERIFY(result.problems.empty());
}

void TestSharedFile::namesTheFileAndLineOfASetting()
{
    const auto result = SharedConfig::of("[profile a]\nx=1\ny=1\n", "\n[a]\ny=\n  2\n");
    const auto &settings = result.profiles.at(u"a"_s).all();
    QCOMPARE(settings.at(u"x"_s).line, 2);
    QCOMPARE(settings.at(u"x"_s).file, SharedFileKind::Config);
    QCOMPARE(settings.at(u"y"_s).line, 3);
    QCOMPARE(settings.at(u"y"_s).file, SharedFileKind::Credentials);
}

void TestSharedFile::tellsSomeProblemsAndCountsTheRest()
{
    const auto file = SharedFile::of("[default]\n" + QByteArray("nonsense\n").repeated(1000) + "x=1", {});
    QCOMPARE(file.problems.size(), static_cast<std::size_t>(SharedFile::mostProblems));
    QCOMPARE(file.problemsLeftOut, 1000 - SharedFile::mostProblems);
    QCOMPARE(file.sections.front().settings.text(u"x"_s), u"1"_s);
}

void TestSharedFile::longValuesTakeNoLonger()
{
    const qsizetype lines = 500'000;
    const auto file = SharedFile::of("[default]\nx=\n" + QByteArray(" a\n").repeated(lines), {});
    QCOMPARE(file.sections.front().settings.text(u"x"_s).size(), lines * 2);
}

void TestSharedFile::readsNestedSettings()
{
    const auto result = SharedConfig::of(
        "[services local]\nivs_realtime =\n  Endpoint_URL = http://127.0.0.1:1\n  no sign\nsts=\n endpoint_url=\n", {});
    const auto &services = result.services.at(u"local"_s);
    const std::map<QString, QString> wanted{{u"endpoint_url"_s, u"http://127.0.0.1:1"_s}};
    QCOMPARE(services.nested(u"ivs_realtime"_s), wanted);
    QCOMPARE(services.nested(u"sts"_s).at(u"endpoint_url"_s), QString());
    QVERIFY(services.nested(u"s3"_s).empty());
}

void TestSharedFile::readsTheFiles()
{
    const QTemporaryDir home;
    FileLocations locations;
    locations.config = home.filePath(u"config"_s);
    locations.credentials = home.filePath(u"credentials"_s);
    QVERIFY(SharedConfig::read(locations) == SharedConfig()); // neither is there, and neither is made
    QVERIFY(QDir(home.path()).isEmpty());
    QFile file(locations.credentials);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[a]\naws_access_key_id=x\n");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner));
    const auto result = SharedConfig::read(locations);
    QCOMPARE(told(result.profiles), u"a: aws_access_key_id=x"_s);
    QVERIFY(result.unread.empty());
    QVERIFY(SharedConfig::read({}) == SharedConfig()); // no home at all
}

void TestSharedFile::saysWhyAFileIsNotRead()
{
    const QTemporaryDir home;
    FileLocations locations;
    locations.config = home.path();
    locations.credentials = home.filePath(u"credentials"_s);
    QFile large(locations.credentials);
    QVERIFY(large.open(QIODevice::WriteOnly));
    QVERIFY(large.resize(SharedFile::largest + 1));
    auto result = SharedConfig::read(locations);
    QCOMPARE(result.unread.size(), 2U);
    QCOMPARE(result.unread[0].file, SharedFileKind::Config);
    QCOMPARE(result.unread[0].error.kind, files::Error::Kind::NotAFile);
    QCOMPARE(result.unread[1].path, locations.credentials);
    QCOMPARE(result.unread[1].error.kind, files::Error::Kind::TooLarge);
#ifdef Q_OS_UNIX
    locations.config = home.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(locations.config).constData(), 0600), 0);
    result = SharedConfig::read(locations); // and doesn't wait for who writes into it
    QCOMPARE(result.unread[0].error.kind, files::Error::Kind::NotAFile);
#endif
}

void TestSharedFile::splitsWords_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<std::optional<QStringList>>("words");
    using Words = std::optional<QStringList>;
    QTest::newRow("nothing") << u"  "_s << Words(QStringList());
    QTest::newRow("plain") << u" a  b\tc "_s << Words({u"a"_s, u"b"_s, u"c"_s});
    QTest::newRow("quotes") << u"'a b' \"c d\" e'f'\"g\" ''"_s << Words({u"a b"_s, u"c d"_s, u"efg"_s, u""_s});
    QTest::newRow("backslashes") << uR"(a\ b "c\"d\\e\f" 'g\h' \')"_s
                                 << Words({u"a b"_s, uR"(c"d\e\f)"_s, uR"(g\h)"_s, u"'"_s});
    QTest::newRow("nothing of a shell") << u"a | b > $HOME `c` ~ * # d"_s
                                        << Words({u"a"_s, u"|"_s, u"b"_s, u">"_s, u"$HOME"_s, u"`c`"_s, u"~"_s, u"*"_s,
                                                  u"#"_s, u"d"_s});
    QTest::newRow("an open quote") << u"a \"b"_s << Words();
    QTest::newRow("a backslash at the end") << u"a\\"_s << Words();
}

void TestSharedFile::splitsWords()
{
    QFETCH(QString, line);
    QFETCH(std::optional<QStringList>, words);
    QVERIFY(shellWords(line) == words);
}

QTEST_GUILESS_MAIN(TestSharedFile)
#include "tst_sharedfile.moc"
