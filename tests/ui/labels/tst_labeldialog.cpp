// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/DiskThreads.h"
#include "patchbay/labels/Labels.h"
#include "support/OpenSources.h"
#include "ui/labels/LabelDialog.h"
#include "ui/languages/Translations.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/StageMarkMenu.h"

#include <QActionGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using patchbay::EncoderLabel;
using patchbay::StageMark;

namespace {

QString arn(int number)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/Abcdef%1"_s.arg(number, 6, 10, QLatin1Char('0'));
}

const QString stage = u"arn:aws:ivs:eu-west-1:123456789012:stage/Stage0000001"_s;

} // namespace

/// What people call encoders, and how they mark stages.
class TestLabelDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::installTranslations(); }
    void init();
    void cleanup();

    void oneIsLabelled();
    void escLeavesAllAsItWas();
    void nothingIsSavedThatIsNotNew();
    void aTextIsNoLongerThanIsKept();
    void manyAreGrouped();
    void severalGroupsStayUnlessOneIsTyped();
    void aGroupIsTakenFromThoseThereAre();
    void whatOthersChangedMeanwhileStays();
    void saysWhyNothingIsSaved();
    void aStageIsMarked();
    void theMarkMenuStaysWhereItIs();
    void theMarksAreOneChoice();

private:
    ui::LabelDialog *open(const QList<int> &numbers);
    template <typename Field>
    static Field *field(const QWidget &dialog, const QString &name)
    {
        const auto fields = dialog.findChildren<Field *>();
        const auto found =
            std::ranges::find_if(fields, [&](const Field *each) { return each->accessibleName() == name; });
        return found == fields.end() ? nullptr : *found;
    }
    static QPushButton *save(const QWidget &dialog)
    {
        const auto buttons = dialog.findChildren<QPushButton *>();
        return *std::ranges::find_if(buttons, [](const QPushButton *each) { return each->text() == u"&Save"_s; });
    }
    EncoderLabel label(int number) const { return m_labels->of(arn(number)); }

    QTemporaryDir m_folder;
    files::DiskThreads m_disks;
    std::unique_ptr<patchbay::Labels> m_labels;
    std::unique_ptr<support::OneSource> m_one;
    std::unique_ptr<patchbay::Plant> m_plant;
    QWidget m_window;
    QPointer<ui::LabelDialog> m_dialog;
};

void TestLabelDialog::init()
{
    m_labels = std::make_unique<patchbay::Labels>(m_disks, m_folder.path());
    m_one = std::make_unique<support::OneSource>();
    m_plant = std::make_unique<patchbay::Plant>(m_one->sources, m_labels.get());
    std::vector<ivs::IngestConfigurationSummary> page(4);
    for (int i = 0; i < 4; ++i) {
        page[std::size_t(i)].arn = arn(i);
        page[std::size_t(i)].name = u"cam-%1"_s.arg(i);
    }
    m_one->inventory().applyPage(page, patchbay::Inventory::clock());
    QVERIFY(m_labels->apply(
        {{{arn(1), {u"Tor 1"_s, u"Hall"_s, u"Ana"_s}}, {arn(2), {{}, u"Foyer"_s, {}}}}, {{stage, StageMark::None}}}));
    m_window.show();
}

void TestLabelDialog::cleanup()
{
    delete m_dialog;
    m_plant.reset();
    m_one.reset();
    m_labels.reset();
    const QFuture<void> kept = m_disks.done();
    QTRY_VERIFY(kept.isFinished());
    QFile::remove(m_folder.filePath(patchbay::Labels::fileName));
}

ui::LabelDialog *TestLabelDialog::open(const QList<int> &numbers)
{
    QList<patchbay::EncoderId> encoders;
    for (const int number : numbers)
        encoders.append(m_one->encoder(arn(number)));
    m_dialog = new ui::LabelDialog(*m_plant, encoders, &m_window);
    m_dialog->open();
    return m_dialog;
}

void TestLabelDialog::oneIsLabelled()
{
    const auto *const dialog = open({1});
    QCOMPARE(field<QLineEdit>(*dialog, u"Label"_s)->text(), u"Tor 1"_s);
    QCOMPARE(field<QComboBox>(*dialog, u"Group"_s)->currentText(), u"Hall"_s);
    QCOMPARE(field<QLineEdit>(*dialog, u"Contact"_s)->text(), u"Ana"_s);
    QVERIFY(!save(*dialog)->isEnabled());
    QLineEdit *const text = field<QLineEdit>(*dialog, u"Label"_s);
    text->selectAll();
    QTest::keyClicks(text, u" Tor 2 "_s);
    QVERIFY(save(*dialog)->isEnabled());
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(label(1), (EncoderLabel{u"Tor 2"_s, u"Hall"_s, u"Ana"_s}));
    QTRY_VERIFY(!m_dialog);
    QTRY_VERIFY(m_labels->isKept());
    QVERIFY(QFile::exists(m_folder.filePath(patchbay::Labels::fileName)));
}

void TestLabelDialog::escLeavesAllAsItWas()
{
    QLineEdit *const text = field<QLineEdit>(*open({1}), u"Label"_s);
    QTest::keyClicks(text, u"other"_s);
    QTest::keyClick(text, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(label(1), (EncoderLabel{u"Tor 1"_s, u"Hall"_s, u"Ana"_s}));
}

void TestLabelDialog::nothingIsSavedThatIsNotNew()
{
    const auto *const dialog = open({1});
    QLineEdit *const text = field<QLineEdit>(*dialog, u"Label"_s);
    text->setCursorPosition(5);
    QTest::keyClicks(text, u"x"_s);
    QVERIFY(save(*dialog)->isEnabled());
    QTest::keyClick(text, Qt::Key_Backspace);
    QVERIFY(!save(*dialog)->isEnabled());
}

void TestLabelDialog::aTextIsNoLongerThanIsKept()
{
    const auto *const dialog = open({1});
    QCOMPARE(field<QLineEdit>(*dialog, u"Label"_s)->maxLength(), int(EncoderLabel::longestLabel));
    QCOMPARE(field<QLineEdit>(*dialog, u"Contact"_s)->maxLength(), int(EncoderLabel::longestContact));
    QCOMPARE(field<QComboBox>(*dialog, u"Group"_s)->lineEdit()->maxLength(), int(EncoderLabel::longestGroup));
}

/// What else is said of them stays.
void TestLabelDialog::manyAreGrouped()
{
    const auto *const dialog = open({0, 1, 3});
    QVERIFY(!field<QLineEdit>(*dialog, u"Label"_s));
    QVERIFY(!save(*dialog)->isEnabled());
    QLineEdit *const text = field<QComboBox>(*dialog, u"Group"_s)->lineEdit();
    QTest::keyClicks(text, u"Gate"_s);
    save(*dialog)->click();
    QCOMPARE(label(0), (EncoderLabel{{}, u"Gate"_s, {}}));
    QCOMPARE(label(1), (EncoderLabel{u"Tor 1"_s, u"Gate"_s, u"Ana"_s}));
    QCOMPARE(label(2).group, u"Foyer"_s);
    QCOMPARE(label(3).group, u"Gate"_s);
}

void TestLabelDialog::severalGroupsStayUnlessOneIsTyped()
{
    const auto *const dialog = open({1, 2});
    QComboBox *const groups = field<QComboBox>(*dialog, u"Group"_s);
    QCOMPARE(groups->currentText(), QString());
    QVERIFY(!groups->lineEdit()->placeholderText().isEmpty());
    QVERIFY(!save(*dialog)->isEnabled());
    QTest::keyClicks(groups->lineEdit(), u"x"_s);
    QTest::keyClick(groups->lineEdit(), Qt::Key_Backspace);
    save(*dialog)->click(); // it was emptied: none has a group
    QCOMPARE(label(1).group, QString());
    QCOMPARE(label(2).group, QString());
}

void TestLabelDialog::aGroupIsTakenFromThoseThereAre()
{
    QComboBox *const groups = field<QComboBox>(*open({3}), u"Group"_s);
    QCOMPARE(groups->count(), 2);
    QCOMPARE(groups->currentText(), QString());
    groups->setCurrentIndex(groups->findText(u"Hall"_s));
    save(*m_dialog)->click();
    QCOMPARE(label(3).group, u"Hall"_s);
}

void TestLabelDialog::aStageIsMarked()
{
    ui::StageMarkMenu menu(*m_plant);
    QVERIFY(!menu.menuAction()->isEnabled());
    menu.setStages({stage, QString()});
    QVERIFY(menu.menuAction()->isEnabled());
    const auto marked = [&menu] {
        QStringList texts;
        for (const QAction *const action : menu.actions()) {
            if (action->isChecked())
                texts += action->text();
        }
        return texts;
    };
    QCOMPARE(marked(), QStringList(u"none"_s));
    menu.actions().constFirst()->trigger();
    QCOMPARE(m_labels->markOf(stage), StageMark::OnAir);
    menu.setStages({stage});
    QCOMPARE(marked(), QStringList(u"On air"_s));
    menu.actions().constLast()->trigger();
    QCOMPARE(m_labels->markOf(stage), StageMark::None);
}

void TestLabelDialog::whatOthersChangedMeanwhileStays()
{
    const auto *const dialog = open({1});
    QLineEdit *const text = field<QLineEdit>(*dialog, u"Label"_s);
    text->setText(u"Tor 2"_s);
    QVERIFY(m_labels->set(arn(1), EncoderLabel{u"Tor 1"_s, u"Gate"_s, u"Ben"_s}));
    save(*dialog)->click();
    QCOMPARE(label(1), (EncoderLabel{u"Tor 2"_s, u"Gate"_s, u"Ben"_s}));
}

void TestLabelDialog::saysWhyNothingIsSaved()
{
    patchbay::LabelChanges all;
    for (int number = 10; number < 8 + int(patchbay::LabelSet::most); ++number)
        all.encoders.emplace_back(arn(number), EncoderLabel{u"x"_s, {}, {}});
    QVERIFY(m_labels->apply(all));
    const auto *const dialog = open({3});
    field<QLineEdit>(*dialog, u"Label"_s)->setText(u"one too many"_s);
    save(*dialog)->click();
    QVERIFY(dialog->isVisible());
    const auto sentences = dialog->findChildren<ui::SentenceLabel *>();
    QVERIFY(std::ranges::any_of(sentences, [](const QLabel *each) {
        return each->isVisible() && each->text().startsWith(u"Nothing was saved:"_s);
    }));
    QCOMPARE(field<QLineEdit>(*dialog, u"Label"_s)->text(), u"one too many"_s);
    QCOMPARE(label(3), EncoderLabel());
}

/// Rows change all the time while a patch is taken.
void TestLabelDialog::theMarkMenuStaysWhereItIs()
{
    ui::StageMarkMenu menu(*m_plant);
    menu.setStages({stage});
    menu.popup(QPoint());
    menu.setActiveAction(menu.actions().at(1));
    menu.setStages({stage});
    QVERIFY(menu.activeAction() && menu.activeAction() == menu.actions().at(1));
    QVERIFY(m_labels->set(stage, StageMark::Rehearsal)); // by somebody else
    menu.setStages({stage});
    QVERIFY(menu.actions().at(2)->isChecked());
    QCOMPARE(menu.activeAction(), menu.actions().at(1));
    QTest::keyClick(&menu, Qt::Key_Return);
    QCOMPARE(m_labels->markOf(stage), StageMark::Backup);
}

void TestLabelDialog::theMarksAreOneChoice()
{
    ui::StageMarkMenu menu(*m_plant);
    const QString other = stage + u"2"_s;
    menu.setStages({stage});
    const QActionGroup *const group = menu.actions().constFirst()->actionGroup();
    QVERIFY(group && group->isExclusive());
    QCOMPARE(group->actions(), menu.actions());
    menu.actions().at(1)->trigger();
    QCOMPARE(group->checkedAction(), menu.actions().at(1));
    menu.actions().at(1)->trigger(); // the one that holds stays
    QCOMPARE(group->checkedAction(), menu.actions().at(1));
    QCOMPARE(m_labels->markOf(stage), StageMark::Backup);
    menu.setStages({stage, other}); // each has another
    QVERIFY(!group->checkedAction());
    menu.actions().constFirst()->trigger();
    QCOMPARE(m_labels->markOf(other), StageMark::OnAir);
    QCOMPARE(m_labels->markOf(stage), StageMark::OnAir);
}

QTEST_MAIN(TestLabelDialog)
#include "tst_labeldialog.moc"
