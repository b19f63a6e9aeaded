// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/ProblemReport.h"
#include "ui/help/ReportDialog.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestReport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysTheVersions();
    void holdsTheEndOfTheLog();
    void leavesOutSecrets_data();
    void leavesOutSecrets();
    void keepsWhatIsNeeded_data();
    void keepsWhatIsNeeded();
    void leavesOutHalfALine();
    void leavesOutTheHomeFolder();
    void worksWithoutALog();
    void copiesWhatIsShownAndNothingBefore();
    void escapeLeaves();

private:
    QString logWith(const QByteArray &text) const;

    QTemporaryDir m_dir;
};

void TestReport::initTestCase()
{
    QCoreApplication::setApplicationVersion(u"1.2.3+4567abc"_s);
}

QString TestReport::logWith(const QByteArray &text) const
{
    QFile log(m_dir.filePath(u"a.log"_s));
    if (!log.open(QIODevice::WriteOnly) || log.write(text) != text.size())
        qFatal("The log could not be written.");
    return log.fileName();
}

void TestReport::saysTheVersions()
{
    const QString report = ui::problemReport({});
    QVERIFY2(report.contains(u"IVS Patchbay: 1.2.3+4567abc"_s), qPrintable(report));
    QVERIFY(report.contains(
        u"Qt: %1, built with %2"_s.arg(QString::fromLatin1(qVersion()), QString::fromLatin1(QT_VERSION_STR))));
    QVERIFY(report.contains(QSysInfo::prettyProductName()));
    QVERIFY(report.contains(QSysInfo::kernelVersion()));
    QVERIFY(report.contains(u"Platform: %1"_s.arg(QGuiApplication::platformName())));
}

void TestReport::holdsTheEndOfTheLog()
{
    const QString report = ui::problemReport(logWith("first\nGetStage 200 2 ms, sent 63, received 422\n"));
    QVERIFY2(report.endsWith(u"first\nGetStage 200 2 ms, sent 63, received 422\n"_s), qPrintable(report));
}

void TestReport::leavesOutSecrets_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("around");
    QTest::newRow("stream key") << u"rt_123456789012_eu-west-1_Abcdefgh1234_ZyXwVu"_s << u"key %1 was read"_s;
    QTest::newRow("stream key of a channel") << u"sk_eu-west-1_Abcdefgh1234_ZyXwVu"_s << u"\"streamKey\":\"%1\""_s;
    QTest::newRow("access key") << u"AKIA"_s + u"EXAMPLEEXAMPLE12"_s << u"by %1."_s;
    QTest::newRow("temporary access key") << u"ASIA"_s + u"EXAMPLEEXAMPLE12"_s << u"accessKeyId=%1"_s;
    QTest::newRow("secret access key") << u"wJalr/"_s + QString(34, u'x') << u"secret is %1"_s;
    QTest::newRow("quoted secret access key") << u"aB+3"_s + QString(36, u'Q') << u"{\"secretAccessKey\":\"%1\"}"_s;
    QTest::newRow("session token") << u"IQoJb3JpZ2luX2VjE"_s + QString(300, u'7') + u"=="_s << u"token: %1"_s;
    QTest::newRow("signature") << QString(64, u'c') << u"Signature=%1"_s;
    QTest::newRow("signature alone") << QString(64, u'd') << u"it said %1 is wrong"_s;
    QTest::newRow("credential") << u"EXAMPLE1/20231005/eu-west-1/ivs/aws4_request"_s << u"Credential=%1, Signed"_s;
}

void TestReport::leavesOutSecrets()
{
    QFETCH(const QString, secret);
    QFETCH(const QString, around);
    const QString line = around.arg(secret);
    const QString report = ui::problemReport(logWith("before\n" + line.toUtf8() + "\nafter\n"));
    QVERIFY2(!report.contains(secret), qPrintable(report));
    QVERIFY2(!report.contains(secret.right(12)), qPrintable(report));
    QVERIFY(report.contains(u"••••••••"_s));
    QVERIFY(report.contains(u"before\n"_s));
    QVERIFY(report.contains(u"\nafter"_s));
}

void TestReport::keepsWhatIsNeeded_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("ARN") << "arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/AbCdEfGhIjKl"_ba;
    QTest::newRow("request ID") << "request 6a7e8feb-b491-4cf7-a9f1-bf3703467718, 12 ms"_ba;
    QTest::newRow("host") << "ivsrealtime.eu-west-1.api.aws: connection refused"_ba;
}

void TestReport::keepsWhatIsNeeded()
{
    QFETCH(const QByteArray, line);
    QCOMPARE(ui::endOfLog(logWith(line)), QString::fromUtf8(line));
}

void TestReport::leavesOutHalfALine()
{
    const QByteArray secret = "rt_123456789012_eu-west-1_Abcdefgh1234_ZyXwVu";
    const QString log = logWith("key " + secret + "\nlast\n");
    for (qint64 bytes = 6; bytes < 5 + secret.size(); ++bytes)
        QCOMPARE(ui::endOfLog(log, bytes), u"last"_s);
}

void TestReport::leavesOutTheHomeFolder()
{
    const QString path = QDir::home().filePath(u".config/ivs-patchbay/settings.ini"_s);
    QCOMPARE(ui::endOfLog(logWith(path.toUtf8())), u"~/.config/ivs-patchbay/settings.ini"_s);
}

void TestReport::worksWithoutALog()
{
    QVERIFY(ui::problemReport({}).contains(u"The log is empty."_s));
    QVERIFY(ui::problemReport(m_dir.filePath(u"none.log"_s)).contains(u"The log is empty."_s));
    QVERIFY(ui::problemReport(logWith({})).contains(u"The log is empty."_s));
}

void TestReport::copiesWhatIsShownAndNothingBefore()
{
    QGuiApplication::clipboard()->setText(u"mine"_s);
    ui::ReportDialog dialog(logWith("key rt_123456789012_eu-west-1_Abcdefgh1234_ZyXwVu\n"));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto *const text = dialog.findChild<QPlainTextEdit *>();
    QVERIFY(text->isReadOnly());
    QCOMPARE(text->accessibleName(), u"Report"_s);
    QVERIFY(!text->toPlainText().contains(u"rt_"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"mine"_s);

    for (QPushButton *const button : dialog.findChildren<QPushButton *>()) {
        if (button->accessibleName() == u"Copy"_s)
            button->click();
        QCOMPARE(button->isDefault(), button->accessibleName() == u"Close"_s);
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
    QVERIFY(dialog.isVisible());
}

void TestReport::escapeLeaves()
{
    const QPointer<ui::ReportDialog> dialog = new ui::ReportDialog({});
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestReport)
#include "tst_report.moc"
