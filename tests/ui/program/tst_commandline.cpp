// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/CommandLine.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::CommandLine;

namespace {

auto parse(const QStringList &options)
{
    return CommandLine::parse(QStringList{u"ivs-patchbay"_s} + options, {u"list"_s, u"rebind"_s});
}

} // namespace

class TestCommandLine final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutOptions();
    void everyOption();
    void regionIsWrittenAsAwsDoes();
    void forScripts();
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void helpNamesOptionsAndViews();
    void version();
};

void TestCommandLine::withoutOptions()
{
    const auto line = parse({});
    QVERIFY(line);
    QVERIFY(!line->demo);
    QVERIFY(line->rateLimits);
    QVERIFY(!line->size.isValid());
    const QStringList texts{line->account,    line->region,     line->endpointUrl, line->configDir,
                            line->appearance, line->screenshot, line->view};
    for (const QString &text : texts)
        QCOMPARE(text, QString());
}

void TestCommandLine::everyOption()
{
    const auto line =
        parse({u"--demo"_s, u"--rtmp"_s, u"--wallboard"_s, u"--account"_s, u"Live Events"_s, u"--region=us-west-2"_s,
               u"--endpoint-url=http://127.0.0.1:1"_s, u"--config-dir"_s, u"here"_s, u"--appearance=dark"_s,
               u"--rate-limits=off"_s, u"--screenshot"_s, u"picture.png"_s, u"--view=rebind"_s, u"--size=1280x720"_s});
    QVERIFY(line);
    QVERIFY(line->demo);
    QVERIFY(line->rtmp);
    QVERIFY(line->wallboard);
    QVERIFY(!line->rateLimits);
    QCOMPARE(line->account, u"Live Events"_s);
    QCOMPARE(line->region, u"us-west-2"_s);
    QCOMPARE(line->endpointUrl, u"http://127.0.0.1:1"_s);
    QCOMPARE(line->configDir, u"here"_s);
    QCOMPARE(line->appearance, u"dark"_s);
    QCOMPARE(line->screenshot, u"picture.png"_s);
    QCOMPARE(line->view, u"rebind"_s);
    QCOMPARE(line->size, QSize(1280, 720));
}

void TestCommandLine::regionIsWrittenAsAwsDoes()
{
    const auto line = parse({u"--region"_s, u" EU-West-1\n"_s});
    QVERIFY(line);
    QCOMPARE(line->region, u"eu-west-1"_s);
}

void TestCommandLine::forScripts()
{
    using Prints = CommandLine::Prints;
    QCOMPARE(parse({})->prints, Prints::Nothing);
    QVERIFY(!parse({})->isForScripts());
    const auto list = parse({u"--list"_s});
    QCOMPARE(list->prints, Prints::List);
    QVERIFY(!list->asCsv);
    QVERIFY(parse({u"--list"_s, u"--format=csv"_s})->asCsv);
    QVERIFY(!parse({u"--list"_s, u"--format"_s, u"json"_s})->asCsv);
    QCOMPARE(parse({u"--demo"_s, u"--watch"_s})->prints, Prints::Changes);
}

void TestCommandLine::understands_data()
{
    QTest::addColumn<QStringList>("options");
    for (const char *appearance : {"system", "light", "dark"})
        QTest::newRow(appearance) << QStringList{u"--appearance"_s, QString::fromLatin1(appearance)};
    QTest::newRow("rate limits on") << QStringList{u"--rate-limits"_s, u"on"_s};
    QTest::newRow("a small size") << QStringList{u"--size"_s, u"10x10"_s};
    QTest::newRow("a size without a picture") << QStringList{u"--size"_s, u"800x600"_s};
    QTest::newRow("a picture without a view") << QStringList{u"--screenshot"_s, u"x.png"_s};
}

void TestCommandLine::understands()
{
    QFETCH(QStringList, options);
    QVERIFY(parse(options));
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("named");
    QTest::newRow("an unknown option") << QStringList{u"--live"_s} << u"live"_s;
    QTest::newRow("a stray word") << QStringList{u"cam-03"_s} << u"cam-03"_s;
    QTest::newRow("no value") << QStringList{u"--region"_s} << u"region"_s;
    QTest::newRow("encoders without a demo") << QStringList{u"--rtmp"_s} << u"--demo"_s;
    QTest::newRow("a value too many") << QStringList{u"--demo=yes"_s} << u"demo"_s;
    QTest::newRow("an unknown appearance") << QStringList{u"--appearance=pink"_s} << u"--appearance"_s;
    QTest::newRow("an empty appearance") << QStringList{u"--appearance="_s} << u"--appearance"_s;
    QTest::newRow("rate limits") << QStringList{u"--rate-limits=sometimes"_s} << u"--rate-limits"_s;
    QTest::newRow("an unknown view") << QStringList{u"--screenshot=x.png"_s, u"--view=none"_s} << u"rebind"_s;
    QTest::newRow("a view without a picture") << QStringList{u"--view=list"_s} << u"--screenshot"_s;
    QTest::newRow("both for scripts") << QStringList{u"--list"_s, u"--watch"_s} << u"--watch"_s;
    QTest::newRow("a format without a list") << QStringList{u"--watch"_s, u"--format=json"_s} << u"--list"_s;
    QTest::newRow("an unknown format") << QStringList{u"--list"_s, u"--format=xml"_s} << u"csv"_s;
    QTest::newRow("a picture for scripts") << QStringList{u"--list"_s, u"--screenshot=x.png"_s} << u"--screenshot"_s;
    for (const QString &name :
         {u"eu west 1"_s, u"eu-west-1\r\nX-Planted: yes"_s, u"eu-west-1.example"_s, u"“eu-west-1”"_s})
        QTest::addRow("region “%s”", qPrintable(name)) << QStringList{u"--region"_s, name} << u"--region"_s;
    for (const char *url : {"http://example.com", "example.com", "ftp://127.0.0.1", "https://example.com/?a=b"})
        QTest::addRow("endpoint “%s”", url)
            << QStringList{u"--endpoint-url"_s, QString::fromLatin1(url)} << u"--endpoint-url"_s;
    for (const char *size :
         {"", "1280", "1280x", "x720", "0x720", "1280x0", "1280X720", "-1x5", "1280x720x2", "100000x5"})
        QTest::addRow("size “%s”", size) << QStringList{u"--size="_s + QString::fromLatin1(size)} << u"--size"_s;
}

void TestCommandLine::refuses()
{
    QFETCH(QStringList, options);
    QFETCH(QString, named);
    const auto line = parse(options);
    QVERIFY(!line);
    QVERIFY(line.error().isFailure);
    QVERIFY2(line.error().text.contains(named), qPrintable(line.error().text));
    QVERIFY(line.error().text.contains(u"--help"_s));
}

void TestCommandLine::helpNamesOptionsAndViews()
{
    for (const QString &option : {u"--help"_s, u"-h"_s}) {
        const auto line = parse({option});
        QVERIFY(!line);
        QVERIFY(!line.error().isFailure);
        for (const QString &word : {u"--demo"_s, u"--config-dir"_s, u"--screenshot"_s, u"list, rebind"_s})
            QVERIFY2(line.error().text.contains(word), qPrintable(word));
    }
}

void TestCommandLine::version()
{
    const auto line = parse({u"--version"_s});
    QVERIFY(!line);
    QVERIFY(!line.error().isFailure);
    static const QRegularExpression form(u"^ivs-patchbay \\d+\\.\\d+\\.\\d+.*\\nQt 6\\."_s);
    QVERIFY2(form.match(line.error().text).hasMatch(), qPrintable(line.error().text));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
