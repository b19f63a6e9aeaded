// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/LogFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

class TestLogRotation final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_dir.isValid()); }

    void staysSmallHoweverLongItRuns()
    {
        constexpr int threads = 3;
        constexpr int lines = 500;
        const QString padding(1000, u'x'); // 1.5 MiB in all: one that is full, and the next
        {
            const ui::LogFile log(m_dir.path());
            QCOMPARE(ui::LogFile::path(), m_dir.filePath(u"ivs-patchbay.log"_s));
            std::vector<std::thread> writers;
            for (int writer = 0; writer < threads; ++writer) {
                writers.emplace_back([&padding, writer] {
                    for (int line = 0; line < lines; ++line)
                        qInfo("writer %d line %d %ls.", writer, line, qUtf16Printable(padding));
                });
            }
            for (std::thread &writer : writers)
                writer.join();
        }
        QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files).size(), 2);
        int seen = 0;
        for (const QString &name : {u"ivs-patchbay.log"_s, u"ivs-patchbay.1.log"_s}) {
            QFile file(m_dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE_LT(file.size(), 1024 * 1024 + 2000);
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
            for (const QByteArray &line : file.readAll().split('\n')) {
                if (line.isEmpty())
                    continue;
                QVERIFY(line.contains("writer ") && line.endsWith("x."));
                ++seen;
            }
        }
        QCOMPARE(seen, threads * lines);
    }

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestLogRotation)
#include "tst_logrotation.moc"
