// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bindings from a table: what is wrong is told line by line, and nothing goes on half done.

#include "files/DiskThreads.h"
#include "patchbay/labels/Labels.h"
#include "support/OpenSources.h"
#include "ui/tables/ImportBindingsDialog.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/SentenceLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

QString arn(const QString &region, const QString &what)
{
    return u"arn:aws:ivs:%1:123456789012:%2"_s.arg(region, what);
}

/// Two regions of one account; each has cam-1 to cam-3 and the stage "main".
struct Desk {
    Desk()
    {
        for (const QString &region : {u"eu-west-1"_s, u"us-east-1"_s}) {
            patchbay::Source &source = sources.open(u"Live Events"_s, region);
            source.inventory().stages().set({{arn(region, u"stage/main"_s), u"main"_s, {}, {}}});
            for (int number = 1; number <= 3; ++number) {
                ivs::IngestConfigurationSummary summary;
                summary.arn = arn(region, u"ingest-configuration/cam%1"_s.arg(number));
                summary.name = u"cam-%1"_s.arg(number);
                summary.state = ivs::IngestState::Inactive;
                source.inventory().apply(summary, patchbay::Inventory::clock());
            }
        }
    }
    ~Desk() { sources.end(); }

    ui::ImportBindingsDialog *open(const QByteArray &content, QWidget &window)
    {
        auto *const dialog = new ui::ImportBindingsDialog({u"show.csv"_s, content}, sources.plant, labels,
                                                          sources.id(u"Live Events"_s, u"eu-west-1"_s), &window);
        QObject::connect(dialog, &ui::ImportBindingsDialog::chosen, &window,
                         [this](const patchbay::Patch &made) { patch = made; });
        dialog->open();
        return dialog;
    }

    QTemporaryDir dir;
    files::DiskThreads disks;
    patchbay::Labels labels{disks, dir.path()};
    support::OpenSources sources;
    std::optional<patchbay::Patch> patch;
};

QPushButton *button(const QWidget &dialog, const QString &text)
{
    const auto all = dialog.findChildren<QPushButton *>();
    const auto found = std::ranges::find(all, text, &QPushButton::text);
    return found == all.end() ? nullptr : *found;
}

} // namespace

class TestImportBindings final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodTableGoesToThePreview();
    void badLinesAreLeftOutOnlyWhenTold();
    void problemsCanBeCopied();
    void whatIsNoTableGoesNowhere_data();
    void whatIsNoTableGoesNowhere();
    void theSourceIsNamed();
    void aSourceThatIsClosedIsSaid();
    void whatWasSaidOfOtherProblemsIsTakenBack();
    void itIsReadAgainForItsOwnSourceOnly();

private:
    QWidget m_window;
};

void TestImportBindings::aGoodTableGoesToThePreview()
{
    Desk desk;
    auto *const dialog = desk.open("encoder,stage\ncam-1,main\ncam-2,\n", m_window);
    QVERIFY(!dialog->findChild<QPlainTextEdit *>()->isVisible());
    QVERIFY(!dialog->findChild<QCheckBox *>()->isVisible());
    button(*dialog, u"&Preview…"_s)->click();
    QVERIFY(desk.patch);
    QCOMPARE(desk.patch->name, u"show.csv"_s);
    QCOMPARE(desk.patch->items.size(), 1U);
    QCOMPARE(desk.patch->items.front().to.arn, arn(u"eu-west-1"_s, u"stage/main"_s));
}

void TestImportBindings::badLinesAreLeftOutOnlyWhenTold()
{
    Desk desk;
    auto *const dialog = desk.open("cam-1,main\ncam-99,main\ncam-2,nowhere\ncam-3,main\n", m_window);
    QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(),
             u"Line 2: “cam-99” is no encoder here.\nLine 3: “nowhere” is no stage here."_s);
    QPushButton *const preview = button(*dialog, u"&Preview…"_s);
    QVERIFY(!preview->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(!desk.patch);
    auto *const leaveOut = dialog->findChild<QCheckBox *>();
    QVERIFY(leaveOut->isVisible() && leaveOut->text().contains(u'2'));
    leaveOut->click();
    preview->click();
    QCOMPARE(desk.patch->items.size(), 2U);
}

void TestImportBindings::problemsCanBeCopied()
{
    Desk desk;
    auto *const dialog = desk.open("cam-99,main\n", m_window);
    button(*dialog, u"C&opy problems"_s)->click();
    QCOMPARE(ui::clipboard::text(), u"Line 1: “cam-99” is no encoder here."_s);
    dialog->reject();
}

void TestImportBindings::whatIsNoTableGoesNowhere_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a picture") << QByteArray("\x89PNG\0\0", 6);
    QTest::newRow("a quote without end") << QByteArray("cam-1,\"main\n");
    QTest::newRow("a column twice") << QByteArray("encoder,stage,stage\ncam-1,main,main\n");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("nothing to do") << QByteArray("encoder,stage\n");
}

void TestImportBindings::whatIsNoTableGoesNowhere()
{
    QFETCH(const QByteArray, content);
    Desk desk;
    auto *const dialog = desk.open(content, m_window);
    QVERIFY(!dialog->findChild<QCheckBox *>()->isVisible());
    QVERIFY(!button(*dialog, u"&Preview…"_s)->isEnabled());
    dialog->reject();
}

void TestImportBindings::theSourceIsNamed()
{
    Desk desk;
    auto *const dialog = desk.open("cam-1,main\n", m_window);
    auto *const source = dialog->findChild<QComboBox *>();
    QCOMPARE(source->count(), 2);
    QCOMPARE(source->currentText(), u"Live Events · eu-west-1"_s);
    source->setCurrentIndex(1);
    button(*dialog, u"&Preview…"_s)->click();
    QCOMPARE(desk.patch->items.front().encoder.source.region, u"us-east-1"_s);
}

void TestImportBindings::aSourceThatIsClosedIsSaid()
{
    Desk desk;
    auto *const dialog = desk.open("cam-1,main\n", m_window);
    desk.sources.sources.close(desk.sources.id(u"Live Events"_s, u"eu-west-1"_s));
    QVERIFY(!button(*dialog, u"&Preview…"_s)->isEnabled());
    const auto labels = dialog->findChildren<ui::SentenceLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"not open"_s); }));
    dialog->reject();
}

void TestImportBindings::whatWasSaidOfOtherProblemsIsTakenBack()
{
    Desk desk;
    auto *const dialog = desk.open("cam-1,main\ncam-99,main\n", m_window);
    auto *const leaveOut = dialog->findChild<QCheckBox *>();
    leaveOut->click();
    QVERIFY(button(*dialog, u"&Preview…"_s)->isEnabled());
    patchbay::Source &source = *desk.sources.sources.find(desk.sources.id(u"Live Events"_s, u"eu-west-1"_s));
    source.inventory().stages().set({{arn(u"eu-west-1"_s, u"stage/main"_s), u"show"_s, {}, {}}});
    QTRY_VERIFY(leaveOut->isHidden() || !leaveOut->isChecked());
    QVERIFY(!button(*dialog, u"&Preview…"_s)->isEnabled());
    QVERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(u"Line 1: “main” is no stage here."_s));
    dialog->reject();
}

void TestImportBindings::itIsReadAgainForItsOwnSourceOnly()
{
    Desk desk;
    auto *const dialog = desk.open("cam-4,main\n", m_window);
    auto *const problems = dialog->findChild<QPlainTextEdit *>();
    const QSignalSpy changed(problems, &QPlainTextEdit::textChanged);
    QTimer *const again = dialog->findChild<QTimer *>(u"reading"_s);
    const auto put = [&desk](const QString &region) {
        ivs::IngestConfigurationSummary summary;
        summary.arn = arn(region, u"ingest-configuration/cam4"_s);
        summary.name = u"cam-4"_s;
        desk.sources.sources.find(desk.sources.id(u"Live Events"_s, region))
            ->inventory()
            .apply(summary, patchbay::Inventory::clock());
    };
    put(u"us-east-1"_s);
    QVERIFY(!again->isActive());
    Q_EMIT desk.sources.plant.sourceChanged(
        desk.sources.id(u"Live Events"_s, u"eu-west-1"_s)); // read, and all as it was
    QVERIFY(!again->isActive());
    put(u"eu-west-1"_s);
    QVERIFY(again->isActive());
    QTRY_VERIFY(button(*dialog, u"&Preview…"_s)->isEnabled());
    QVERIFY(problems->toPlainText().isEmpty());
    dialog->reject();
}

QTEST_MAIN(TestImportBindings)
#include "tst_importbindings.moc"
