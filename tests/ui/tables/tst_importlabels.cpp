// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Labels and marks from a table: what would change is shown first, and all of it is taken, or nothing.

#include "files/DiskThreads.h"
#include "patchbay/labels/Labels.h"
#include "support/OpenSources.h"
#include "ui/tables/ImportLabelsDialog.h"
#include "ui/widgets/SentenceLabel.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using patchbay::EncoderLabel;
using patchbay::StageMark;

namespace {

QString arn(const QString &what)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:%1"_s.arg(what);
}

const QString stage = arn(u"stage/main"_s);
const QString first = arn(u"ingest-configuration/cam1"_s);

/// cam-1, cam-2 and the stage "main".
struct Desk {
    Desk()
    {
        one.inventory().stages().set({{stage, u"main"_s, {}, {}}});
        for (int number = 1; number <= 2; ++number) {
            ivs::IngestConfigurationSummary summary;
            summary.arn = arn(u"ingest-configuration/cam%1"_s.arg(number));
            summary.name = u"cam-%1"_s.arg(number);
            one.inventory().apply(summary, patchbay::Inventory::clock());
        }
    }
    ~Desk() { one.end(); }

    ui::ImportLabelsDialog *open(const QByteArray &content, QWidget &window)
    {
        auto *const dialog = new ui::ImportLabelsDialog({u"labels.csv"_s, content}, plant, one.source().id(), &window);
        QObject::connect(dialog, &ui::ImportLabelsDialog::imported, &window,
                         [this](const QString &sentence) { said = sentence; });
        dialog->open();
        return dialog;
    }

    QTemporaryDir dir;
    files::DiskThreads disks;
    patchbay::Labels labels{disks, dir.path()};
    support::OneSource one;
    patchbay::Plant plant{one.sources, &labels};
    QString said;
};

QPushButton *import(const QWidget &dialog)
{
    const auto all = dialog.findChildren<QPushButton *>();
    const auto found = std::ranges::find(all, u"&Import"_s, &QPushButton::text);
    return found == all.end() ? nullptr : *found;
}

QString textOf(const QWidget &dialog, const QString &name)
{
    const auto all = dialog.findChildren<QPlainTextEdit *>();
    const auto found = std::ranges::find(all, name, &QWidget::accessibleName);
    return found == all.end() ? QString() : (*found)->toPlainText();
}

} // namespace

class TestImportLabels final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWouldChangeIsShownFirst();
    void badLinesAreLeftOutOnlyWhenTold();
    void whatIsSoAlreadyChangesNothing();
    void whatIsExportedIsReadBack();

private:
    QWidget m_window;
};

void TestImportLabels::whatWouldChangeIsShownFirst()
{
    Desk desk;
    QVERIFY(desk.labels.set(first, EncoderLabel{u"Tor 1"_s, {}, u"Ana"_s}));
    auto *const dialog = desk.open("encoder,stage,label,group,mark\ncam-1,,Tor 2,Hall,\n,main,,,On air\n", m_window);
    QCOMPARE(textOf(*dialog, u"Changes"_s),
             u"cam-1: label “Tor 2”, was “Tor 1”; group “Hall”\nmain: mark “On air”, was “none”"_s);
    QCOMPARE(desk.labels.of(first).label, u"Tor 1"_s);
    import(*dialog)->click();
    QCOMPARE(desk.labels.of(first), (EncoderLabel{u"Tor 2"_s, u"Hall"_s, u"Ana"_s}));
    QCOMPARE(desk.labels.markOf(stage), StageMark::OnAir);
    QVERIFY(desk.said.endsWith(u"are imported."_s));
}

void TestImportLabels::badLinesAreLeftOutOnlyWhenTold()
{
    Desk desk;
    auto *const dialog = desk.open("encoder,label\ncam-1,Tor 1\ncam-99,Tor 2\n", m_window);
    QCOMPARE(textOf(*dialog, u"Problems"_s), u"Line 3: “cam-99” is no encoder here."_s);
    QVERIFY(!import(*dialog)->isEnabled());
    dialog->findChild<QCheckBox *>()->click();
    import(*dialog)->click();
    QCOMPARE(desk.labels.of(first).label, u"Tor 1"_s);
}

void TestImportLabels::whatIsSoAlreadyChangesNothing()
{
    Desk desk;
    QVERIFY(desk.labels.set(first, EncoderLabel{u"Tor 1"_s, {}, {}}));
    auto *const dialog = desk.open("encoder,label\ncam-1,Tor 1\ncam-2,\n", m_window);
    QVERIFY(!import(*dialog)->isEnabled());
    dialog->reject();
}

void TestImportLabels::whatIsExportedIsReadBack()
{
    Desk desk;
    QVERIFY(desk.labels.apply({{{first, {u"=1+1"_s, u"Hall; \"B\""_s, u"Ana"_s}}}, {{stage, StageMark::Backup}}}));
    const patchbay::LabelSet before = desk.labels.all();
    const QByteArray table = patchbay::labelsCsv(before, [](const QString &) { return u"name"_s; });
    QVERIFY(desk.labels.apply({{{first, {}}}, {{stage, StageMark::None}}}));
    auto *const dialog = desk.open(table, m_window);
    import(*dialog)->click();
    QVERIFY(desk.labels.all() == before);
}

QTEST_MAIN(TestImportLabels)
#include "tst_importlabels.moc"
