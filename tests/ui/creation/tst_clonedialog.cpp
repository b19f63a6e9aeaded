// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several are cloned: a name is proposed for each, what cannot be read is left out.

#include "../../patchbay/patch/RunDesk.h"
#include "ui/creation/CloneDialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace {

struct Desk {
    ~Desk()
    {
        delete dialog;
        desk.end();
    }

    /// Of the first source.
    QList<patchbay::EncoderId> encoders(int count)
    {
        QList<patchbay::EncoderId> ids;
        for (const patchbay::Configuration &each : desk.source(desk.here).inventory().configurations()) {
            if (ids.size() < count && !each.summary.name.isEmpty() && !each.summary.stageArn.isEmpty())
                ids += patchbay::EncoderId{desk.here, each.summary.arn};
        }
        return ids;
    }
    void open(int count)
    {
        dialog = new ui::CloneDialog(desk.plant, encoders(count));
        dialog->show();
    }
    QPushButton *button(const QString &beginning) const
    {
        for (QPushButton *const each : dialog->findChildren<QPushButton *>()) {
            if (each->text().remove(u'&').startsWith(beginning))
                return each;
        }
        return nullptr;
    }
    QTableWidget *table() const { return dialog->findChild<QTableWidget *>(); }
    bool says(const QString &part) const
    {
        const auto all = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(
            all, [&part](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
    }
    bool canMake() const { return button(u"Make"_s)->isEnabled(); }

    tests::RunDesk desk;
    QPointer<ui::CloneDialog> dialog;
};

} // namespace

class TestCloneDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void proposesAnotherNameForEach();
    void clonesAllButTheKey();
    void whatCannotBeReadIsLeftOut();
    void aNameIsCheckedAsItIsTyped();
    void theirStagesCanBeLeftOut();
};

void TestCloneDialog::proposesAnotherNameForEach()
{
    Desk desk;
    desk.open(4);
    QVERIFY(!desk.canMake() || desk.dialog->creations().size() == 4U);
    QTRY_VERIFY_WITH_TIMEOUT(desk.canMake(), tests::patience);
    QSet<QString> names;
    for (const patchbay::Creation &each : desk.dialog->creations()) {
        QCOMPARE(desk.desk.plant.encodersNamed(each.settings.name), 0);
        names.insert(each.settings.name);
    }
    QCOMPARE(names.size(), 4);
    QCOMPARE(desk.button(u"Make"_s)->text(), u"&Make 4"_s);
}

void TestCloneDialog::clonesAllButTheKey()
{
    Desk desk;
    desk.open(3);
    QTRY_VERIFY_WITH_TIMEOUT(desk.canMake(), tests::patience);
    const auto creations = desk.dialog->creations();
    const auto originals = desk.encoders(3);
    for (std::size_t i = 0; i < creations.size(); ++i) {
        const auto &summary = desk.desk.plant.find(originals[qsizetype(i)])->summary;
        QCOMPARE(creations[i].settings.stageArn, summary.stageArn);
        QCOMPARE(creations[i].settings.userId, summary.userId);
        QCOMPARE(creations[i].settings.redundantIngest, summary.redundantIngest);
        QCOMPARE(creations[i].source, desk.desk.here);
    }
}

void TestCloneDialog::whatCannotBeReadIsLeftOut()
{
    Desk desk;
    desk.desk.control(desk.desk.here).addFault(u"GetIngestConfiguration"_s, u"accessDenied"_s);
    desk.open(3);
    QTRY_VERIFY_WITH_TIMEOUT(desk.canMake(), tests::patience);
    QCOMPARE(desk.dialog->creations().size(), 2U);
    QVERIFY(desk.says(u"1 could not be read, and is left out."_s) || desk.says(u"1 could not be read"_s));
    desk.button(u"Read again"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.dialog->creations().size(), 3U, tests::patience);
    QVERIFY(!desk.button(u"Read again"_s)->isVisible());
}

void TestCloneDialog::aNameIsCheckedAsItIsTyped()
{
    Desk desk;
    desk.open(2);
    QTRY_VERIFY_WITH_TIMEOUT(desk.canMake(), tests::patience);
    desk.table()->setCurrentCell(1, 1);
    QTest::keyClick(desk.table(), Qt::Key_F2);
    auto *const editor = desk.table()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"not a name"_s);
    QVERIFY(!desk.canMake());
    QVERIFY(desk.says(u"A name has only letters"_s));
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(desk.dialog->isVisible()); // it ends the editing
    desk.table()->item(1, 1)->setText(desk.table()->item(0, 1)->text());
    QVERIFY(desk.canMake());
    QVERIFY(desk.says(u"is there already"_s));
    QCOMPARE(desk.dialog->creations()[1].settings.name, desk.table()->item(0, 1)->text());
}

void TestCloneDialog::theirStagesCanBeLeftOut()
{
    Desk desk;
    desk.open(2);
    QTRY_VERIFY_WITH_TIMEOUT(desk.canMake(), tests::patience);
    desk.dialog->findChild<QCheckBox *>()->click();
    for (const patchbay::Creation &each : desk.dialog->creations())
        QVERIFY(each.settings.stageArn.isEmpty());
    QCOMPARE(desk.table()->item(0, 2)->text(), u"no stage"_s);
    QVERIFY(desk.says(u"can’t publish"_s));
}

QTEST_MAIN(TestCloneDialog)
#include "tst_clonedialog.moc"
