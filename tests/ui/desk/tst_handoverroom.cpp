// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Encoders are handed over from the window: by the clipboard, as a file.

#include "Desk.h"

#include "../handover/PdfText.h"
#include "ui/desk/HandoverRoom.h"
#include "ui/desk/LifecycleRooms.h"
#include "ui/handover/HandoverDialog.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinterInfo>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString key = u"sk_test"_s;
const QString secretMark = u"x-kde-passwordManagerHint"_s;

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

bool isMarkedAsSecret()
{
    return QGuiApplication::clipboard()->mimeData()->hasFormat(secretMark);
}

} // namespace

class TestHandoverRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void isAnActOfTheWindow();
    void copiesPlainlyWithoutKeys();
    void lendsWhatHasKeys();
    void savesWhatItsOwnerAloneReads_data();
    void savesWhatItsOwnerAloneReads();
    void tellsWhenItCannotBeWritten();
    void printsOnPrintersOnly();

private:
    ui::HandoverDialog *open();
    void askForKeys(const ui::HandoverDialog &dialog);
    void press(const QString &label);
    void chooseFile(const QString &path);
    bool says(const QString &part) const;

    std::optional<tests::Desk> m_desk;
};

void TestHandoverRoom::init()
{
    QGuiApplication::clipboard()->setText(u"before"_s);
    m_desk.emplace();
    m_desk->service.encoders = 2;
    m_desk->openAccount();
}

/// Once the servers are there.
ui::HandoverDialog *TestHandoverRoom::open()
{
    m_desk->desk.lifecycle().handover().handOverSelected();
    auto *const dialog = m_desk->window.findChild<ui::HandoverDialog *>();
    const auto isRead = [dialog] {
        return std::ranges::all_of(dialog->cards(), [](const ui::HandoverCard &card) {
            return card.server == ui::HandoverCard::Server::Known;
        });
    };
    return dialog && QTest::qWaitFor(isRead, 30'000) ? dialog : nullptr;
}

void TestHandoverRoom::askForKeys(const ui::HandoverDialog &dialog)
{
    dialog.findChild<QCheckBox *>()->click();
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(dialog.cards(), &ui::HandoverCard::hasKeys), 30'000);
}

void TestHandoverRoom::press(const QString &label)
{
    const auto *const dialog = m_desk->window.findChild<ui::HandoverDialog *>();
    for (QPushButton *const button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == label)
            return button->click();
    }
    QFAIL(qPrintable(label));
}

void TestHandoverRoom::chooseFile(const QString &path)
{
    auto *const question = m_desk->window.findChild<QFileDialog *>();
    QVERIFY(question);
    QCOMPARE(question->defaultSuffix(), u"pdf"_s);
    Q_EMIT question->fileSelected(path);
    delete question;
}

bool TestHandoverRoom::says(const QString &part) const
{
    const auto labels = m_desk->window.findChild<ui::HandoverDialog *>()->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&part](const QLabel *label) { return label->text().contains(part); });
}

void TestHandoverRoom::isAnActOfTheWindow()
{
    const auto actions = m_desk->window.actions();
    const auto found = std::ranges::find(actions, u"&Hand over…"_s, &QAction::text);
    QVERIFY(found != actions.end());
    QVERIFY((*found)->isEnabled());
    QCOMPARE((*found)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_H));
    (*found)->trigger();
    const auto *const dialog = m_desk->window.findChild<ui::HandoverDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->cards().size(), 1U);
    QCOMPARE(dialog->cards().front().encoder, u"cam-01"_s);
    m_desk->desk.plantView().inventoryView().table().clearSelection();
    QTRY_VERIFY(!(*found)->isEnabled());
}

void TestHandoverRoom::copiesPlainlyWithoutKeys()
{
    QVERIFY(open());
    press(u"&Copy"_s);
    QVERIFY(clipboardText().contains(u"Server: rtmps://a.example:443/app/"_s));
    QVERIFY(!clipboardText().contains(key) && !isMarkedAsSecret());
}

void TestHandoverRoom::lendsWhatHasKeys()
{
    const auto *const dialog = open();
    QVERIFY(dialog);
    askForKeys(*dialog);
    press(u"&Copy"_s);
    QVERIFY(clipboardText().contains(u"Stream key: "_s + key));
    QVERIFY(isMarkedAsSecret());
    QVERIFY(says(u"30 s"_s));
    QVERIFY(!dialog->findChild<QCheckBox *>()->isChecked()); // to be asked for again
    press(u"&Copy"_s);
    QVERIFY(!clipboardText().contains(key));
}

void TestHandoverRoom::savesWhatItsOwnerAloneReads_data()
{
    QTest::addColumn<bool>("withKeys");
    QTest::addColumn<bool>("replaces");
    QTest::newRow("without keys") << false << false;
    QTest::newRow("with keys") << true << false;
    QTest::newRow("with keys, where everybody could read what was there") << true << true;
}

void TestHandoverRoom::savesWhatItsOwnerAloneReads()
{
    QFETCH(const bool, withKeys);
    QFETCH(const bool, replaces);
    const QString path = m_desk->dir.filePath(u"cards.pdf"_s);
    if (replaces) {
        QFile before(path);
        QVERIFY(before.open(QIODevice::WriteOnly));
        QVERIFY(before.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    }
    const auto *const dialog = open();
    QVERIFY(dialog);
    if (withKeys)
        askForKeys(*dialog);
    press(u"&Save as PDF…"_s);
    chooseFile(path);
    QVERIFY(!dialog->findChild<QCheckBox *>()->isChecked());
    QTRY_VERIFY(says(u"is written"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    const QStringList pages = tests::pagesOf(file.readAll());
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.front().contains(key), withKeys);
    QCOMPARE(pages.front().contains(u"Contains stream keys"_s), withKeys);
    QVERIFY(pages.front().contains(u"cam-01"_s));
}

void TestHandoverRoom::tellsWhenItCannotBeWritten()
{
    QVERIFY(open());
    press(u"&Save as PDF…"_s);
    chooseFile(m_desk->dir.path()); // a folder has the name
    QTRY_VERIFY(says(u"could not be written"_s));
}

/// A file that is printed to could be read by everybody.
void TestHandoverRoom::printsOnPrintersOnly()
{
    QVERIFY(open());
    press(u"&Print…"_s);
    const auto *const question = m_desk->window.findChild<QPrintDialog *>();
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        QVERIFY(!question && says(u"No printer"_s));
    else
        QVERIFY(question && !question->testOption(QAbstractPrintDialog::PrintToFile));
}

QTEST_MAIN(TestHandoverRoom)
#include "tst_handoverroom.moc"
