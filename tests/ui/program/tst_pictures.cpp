// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/Pictures.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;

class TestPictures final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachHasANameOfItsOwn();
    void anUnknownOneIsTheWindowAsItStarts();
    void theHelpAndTheShellsKnowThem();
    void eachIsDrawnOfTheDemo();
    void theCardIsDrawnWithoutACode();
};

void TestPictures::eachHasANameOfItsOwn()
{
    const QStringList names = ui::pictureNames();
    for (const QString &name : names) {
        QCOMPARE(names.count(name), 1);
        QCOMPARE(ui::pictureNamed(name).name, name);
    }
    // These are scripted.
    for (const QString &name :
         {u"list"_s, u"details"_s, u"rebind"_s, u"live"_s, u"accounts"_s, u"error-bar"_s, u"empty"_s, u"welcome"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
}

void TestPictures::anUnknownOneIsTheWindowAsItStarts()
{
    const ui::Picture picture = ui::pictureNamed({});
    QVERIFY(picture.name.isEmpty());
    QVERIFY(picture.service == ui::Picture::Service::AsUsual);
    QVERIFY(picture.opens == ui::Picture::Opens::Nothing);
}

void TestPictures::theHelpAndTheShellsKnowThem()
{
    QProcess program;
    program.start(QStringLiteral(PROGRAM), {u"--help"_s});
    QVERIFY(program.waitForFinished());
    QStringList texts{QString::fromUtf8(program.readAllStandardOutput())};
    const QDir completions(QStringLiteral(COMPLETIONS));
    const auto files = completions.entryList({u"ivs-patchbay.*"_s}, QDir::Files);
    QCOMPARE(files.size(), 3);
    for (const QString &each : files) {
        QFile file(completions.filePath(each));
        QVERIFY(file.open(QIODevice::ReadOnly));
        texts += QString::fromUtf8(file.readAll());
    }
    const auto names = ui::pictureNames();
    for (const QString &text : texts) {
        for (const QString &name : names) {
            const QRegularExpression word(u"(?<![\\w-])%1(?![\\w-])"_s.arg(name));
            QVERIFY2(word.match(text).hasMatch(), qPrintable(name + u": "_s + text));
        }
    }
}

void TestPictures::eachIsDrawnOfTheDemo()
{
    const QTemporaryDir dir;
    std::map<QString, std::unique_ptr<QProcess>> programs;
    for (const QString &name : ui::pictureNames()) {
        auto &program = programs[name] = std::make_unique<QProcess>();
        program->start(QStringLiteral(PROGRAM),
                       {u"--demo"_s, u"--size"_s, u"1000x600"_s, u"--view"_s, name, u"--screenshot"_s,
                        dir.filePath(name + u".png"_s)});
    }
    for (const auto &[name, program] : programs) {
        QVERIFY2(program->state() == QProcess::NotRunning || program->waitForFinished(), qPrintable(name));
        const QString said = QString::fromUtf8(program->readAllStandardError());
        QVERIFY2(program->exitStatus() == QProcess::NormalExit && program->exitCode() == 0,
                 qPrintable(name + u": "_s + said));
        QVERIFY2(!said.contains("picture"_L1), qPrintable(name + u": "_s + said)); // that it shows less than it should
        QCOMPARE(QImage(dir.filePath(name + u".png"_s)).size(), QSize(1000, 600));
    }
}

/// Nor with a key: ZBar finds nothing in it to read.
void TestPictures::theCardIsDrawnWithoutACode()
{
    const QTemporaryDir dir;
    const QString picture = dir.filePath(u"handover.png"_s);
    QCOMPARE(QProcess::execute(QStringLiteral(PROGRAM),
                               {u"--demo"_s, u"--view"_s, u"handover"_s, u"--screenshot"_s, picture}),
             0);
    constexpr int nothingFound = 4; // zbarimg(1), "EXIT STATUS"
    QCOMPARE(QProcess::execute(u"zbarimg"_s, {u"--quiet"_s, picture}), nothingFound);
}

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
