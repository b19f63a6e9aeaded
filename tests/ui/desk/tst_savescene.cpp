// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"

#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryView.h"
#include "ui/scenes/SaveSceneDialog.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What is said of a scene that is saved from the window, while more of the list comes.
class TestSaveScene final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatHasJustComeIsNotHiddenByTheFilter();

private:
    static void save(tests::Desk &desk)
    {
        QList<QAction *> actions;
        for (const QMenu *const menu : desk.window.findChildren<QMenu *>())
            actions += menu->actions();
        const auto found = std::ranges::find_if(
            actions, [](const QAction *each) { return each->text().remove(u'&') == u"Save scene…"_s; });
        QVERIFY(found != actions.end());
        (*found)->trigger();
    }
    static bool says(const QWidget &dialog, const QString &part)
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&part](const QLabel *label) { return label->text().contains(part); });
    }
    static void come(tests::Desk &desk, const QString &name)
    {
        ivs::IngestConfigurationSummary summary;
        summary.arn = tests::OneEncoder::camera() + name;
        summary.name = name;
        desk.source().inventory().apply(summary, patchbay::Inventory::clock());
    }
};

void TestSaveScene::whatHasJustComeIsNotHiddenByTheFilter()
{
    tests::Desk desk;
    desk.service.encoders = 3;
    desk.openAccount();
    QTRY_VERIFY(!desk.source().inventory().isReading());
    ui::InventoryModel &model = desk.desk.plantView().inventoryView().model();
    model.setFilter(u"cam-02"_s);
    QCOMPARE(model.rowCount(), 1);
    come(desk, u"cam-02-spare"_s); // the list rests after it
    come(desk, u"cam-02-roof"_s);
    come(desk, u"lectern"_s);
    QVERIFY(model.rowCount() < 3);
    save(desk);
    auto *const dialog = desk.window.findChild<ui::SaveSceneDialog *>();
    QVERIFY(dialog);
    auto *const what = dialog->findChild<QComboBox *>();
    QVERIFY(what->currentText().contains(u"that the filter leaves"_s));
    what->setCurrentIndex(1); // all
    QVERIFY(says(*dialog, u"2 of them are hidden by the filter."_s));
    dialog->reject();
    QTRY_COMPARE(model.rowCount(), 3);
}

QTEST_MAIN(TestSaveScene)
#include "tst_savescene.moc"
