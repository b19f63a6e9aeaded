// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/ShortcutGroups.h"

#include "ui/crosspoint/CrosspointTable.h"
#include "ui/inventory/FilterBox.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/journal/JournalTable.h"
#include "ui/rebind/RebindDialog.h"
#include "ui/scenes/EmergencyMenu.h"
#include "ui/stages/StagesTable.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::ShortcutGroups)
};

QList<Shortcut> everyDialog()
{
    return {
        {Words::tr("Leave"), keyName(Qt::Key_Escape)},
        {Words::tr("Press the marked button"), keyName(Qt::Key_Enter)},
    };
}

} // namespace

std::vector<ShortcutGroup> shortcutGroups(const QList<QAction *> &windowActions)
{
    return {
        {Words::tr("In the window"), shortcutsOf(windowActions)},
        {Words::tr("In the list"), InventoryTable::shortcuts()},
        {Words::tr("In the filter"), FilterBox::shortcuts()},
        {Words::tr("In the crosspoint"), CrosspointTable::shortcuts()},
        {Words::tr("In the stages"), StagesTable::shortcuts()},
        {Words::tr("In the journal"), JournalTable::shortcuts()},
        {Words::tr("In “Rebind”"), RebindDialog::shortcuts()},
        {Words::tr("For an emergency"), EmergencyMenu::shortcuts()},
        {Words::tr("In every dialog"), everyDialog()},
    };
}

} // namespace ui
