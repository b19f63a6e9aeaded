// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who sends where is read, and saved for paper and spreadsheets, without a key.

#include "ServedWindow.h"
#include "support/Ended.h"
#include "text/Csv.h"
#include "ui/patchsheet/PatchSheetDialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QTextBrowser>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace {

class Desk final : public tests::ServedWindow {
public:
    ui::PatchSheetDialog *openSheet() { return open<ui::PatchSheetDialog>(u"Patch sheet…"_s); }
    /// What is in the file then.
    QByteArray saved(ui::PatchSheetDialog &sheet, const QString &act, const QString &fileName)
    {
        button(sheet, act)->click();
        auto *const question = sheet.findChild<QFileDialog *>();
        const QString path = dir.filePath(fileName);
        Q_EMIT question->fileSelected(path);
        delete question;
        QFile file(path);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(says(fileName), patience); }();
        [&] { QVERIFY(file.open(QIODevice::ReadOnly)); }();
        return file.readAll();
    }
};

} // namespace

class TestPatchSheetRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isByStageAndByEncoder();
    void isSavedAsATable();
    void isSavedAsAPdf();
    void aKeyThatSomebodyTypedIsHidden();
};

void TestPatchSheetRoom::isByStageAndByEncoder()
{
    Desk desk;
    ui::PatchSheetDialog *const sheet = desk.openSheet();
    QVERIFY(sheet);
    const auto *const text = sheet->findChild<QTextBrowser *>();
    for (int row = 0; row < desk.plant.rowCount(); ++row)
        QVERIFY(text->toPlainText().contains(desk.plant.at(row).summary.name));
    QVERIFY(text->toPlainText().contains(u"Protocol"_s));
    sheet->findChild<QComboBox *>()->setCurrentIndex(1);
    QCOMPARE(sheet->order(), patchbay::PatchSheetOrder::ByEncoder);
    QVERIFY(text->toPlainText().contains(u"Stage"_s));
    QCOMPARE(sheet->rows().size(), 6U);
}

void TestPatchSheetRoom::isSavedAsATable()
{
    Desk desk;
    ui::PatchSheetDialog *const sheet = desk.openSheet();
    QVERIFY(sheet);
    const QByteArray content = desk.saved(*sheet, u"Save as CSV…"_s, u"sheet.csv"_s);
    const auto rows = text::readCsv(content);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 7U);
    const QJsonArray all = desk.control.state()[u"configurations"_s].toArray();
    QVERIFY(!all.isEmpty());
    for (const QJsonValue &each : all) {
        const QString key = each[u"streamKey"_s].toString();
        QVERIFY(!key.isEmpty());
        QVERIFY(!content.contains(key.toUtf8()));
    }
}

void TestPatchSheetRoom::isSavedAsAPdf()
{
    Desk desk;
    ui::PatchSheetDialog *const sheet = desk.openSheet();
    QVERIFY(sheet);
    QVERIFY(desk.saved(*sheet, u"Save as PDF…"_s, u"sheet.pdf"_s).startsWith("%PDF"));
}

void TestPatchSheetRoom::aKeyThatSomebodyTypedIsHidden()
{
    Desk desk;
    const QString key = u"rt_123456789012_eu-west-1_AbCdEf_0123456789"_s;
    ivs::NewIngestConfiguration named;
    named.name = u"rt_123456789012_eu-west-1_AbCdEf_asName"_s;
    ivs::Client client = desk.source().client();
    QVERIFY(*support::ended(client.createIngestConfiguration(named, {}, {}, {})));
    desk.read();
    QTRY_COMPARE_WITH_TIMEOUT(desk.plant.rowCount(), 7, Desk::patience);
    QVERIFY(desk.labels.set(desk.plant.idAt(0).arn, {.label = u"Tor 1 "_s + key, .group = key, .contact = key}));
    ui::PatchSheetDialog *const sheet = desk.openSheet();
    QVERIFY(sheet);
    const auto *const text = sheet->findChild<QTextBrowser *>();
    for (const int order : {0, 1}) {
        sheet->findChild<QComboBox *>()->setCurrentIndex(order);
        QVERIFY(text->toPlainText().contains(u"Tor 1"_s));
        QVERIFY2(!text->toPlainText().contains(u"rt_1234"_s), qPrintable(text->toPlainText()));
        const QByteArray table = patchbay::patchSheetCsv(sheet->rows(), sheet->order());
        QVERIFY2(!table.contains("rt_1234"), table.constData());
        QTextDocument paper;
        sheet->write(paper);
        QVERIFY(!paper.toPlainText().contains(u"rt_1234"_s));
    }
}

QTEST_MAIN(TestPatchSheetRoom)
#include "tst_patchsheetroom.moc"
