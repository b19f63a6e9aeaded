// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/WindowControls.h"

#include "ui/commands/Commands.h"
#include "ui/desk/AccountChooser.h"
#include "ui/inventory/ColumnMenu.h"
#include "ui/inventory/FilterBox.h"
#include "ui/inventory/SortMenu.h"
#include "ui/widgets/ActionHint.h"
#include "ui/window/MainWindow.h"
#include "ui/window/ToolBar.h"

namespace ui {

WindowControls::WindowControls(const Commands &commands, const accounts::AccountStore &accounts, MainWindow &window)
    : QObject(&window)
    , m_columns(new ColumnMenu(&window))
    , m_sorting(new SortMenu(&window))
    , m_accountChooser(new AccountChooser(accounts, &window.tools()))
    , m_filter(new FilterBox(&window.tools()))
{
    fillMenus(commands, window);
    fillToolBar(commands, window);
}

void WindowControls::fillMenus(const Commands &commands, MainWindow &window)
{
    QMenu *const file = window.addMenu(tr("&File"));
    file->addAction(&commands[Command::ImportBindings]);
    file->addAction(&commands[Command::ImportLabels]);
    file->addSeparator();
    file->addAction(&commands[Command::ExportList]);
    file->addAction(&commands[Command::ExportEverything]);
    file->addAction(&commands[Command::ExportLabels]);
    file->addSeparator();
    file->addAction(&commands[Command::Accounts]);
    file->addAction(&commands[Command::Preferences]);
    file->addSeparator();
    file->addAction(&commands[Command::Quit]);
    QMenu *const edit = window.addMenu(tr("&Edit"));
    edit->addAction(&commands[Command::Undo]);
    edit->addAction(&commands[Command::Redo]);
    QMenu *const encoder = window.addMenu(tr("E&ncoder"));
    encoder->addAction(&commands[Command::Rebind]);
    encoder->addAction(&commands[Command::Label]);
    encoder->addAction(&commands[Command::Watch]);
    encoder->addAction(&commands[Command::Tags]);
    encoder->addAction(&commands[Command::Spread]);
    encoder->addAction(&commands[Command::CancelWait]);
    encoder->addSeparator();
    encoder->addAction(&commands[Command::New]);
    encoder->addAction(&commands[Command::Clone]);
    encoder->addSeparator();
    encoder->addAction(&commands[Command::HandOver]);
    encoder->addAction(&commands[Command::RotateKey]);
    encoder->addAction(&commands[Command::Pair]);
    encoder->addAction(&commands[Command::Participants]);
    encoder->addAction(&commands[Command::Delete]);
    QMenu *const stage = window.addMenu(tr("St&age"));
    stage->addAction(&commands[Command::NewStage]);
    stage->addAction(&commands[Command::NextShow]);
    stage->addSeparator();
    stage->addAction(&commands[Command::RenameStage]);
    stage->addAction(&commands[Command::Tags]);
    stage->addAction(&commands[Command::MoveAllEncoders]);
    stage->addAction(&commands[Command::Participants]);
    stage->addAction(&commands[Command::DeleteStage]);
    QMenu *const scenes = window.addMenu(tr("&Scenes"));
    scenes->addAction(&commands[Command::SaveScene]);
    scenes->addAction(&commands[Command::RecallScene]);
    scenes->addSeparator();
    scenes->addAction(&commands[Command::Scenes]);
    QMenu *const view = window.addMenu(tr("&View"));
    view->addAction(&commands[Command::List]);
    view->addAction(&commands[Command::Stages]);
    view->addAction(&commands[Command::Journal]);
    view->addAction(&commands[Command::Waits]);
    view->addAction(&commands[Command::Alarms]);
    view->addAction(&commands[Command::Acknowledge]);
    view->addAction(&commands[Command::Mute]);
    view->addAction(&commands[Command::Wallboard]);
    view->addSeparator();
    view->addAction(&commands[Command::Refresh]);
    view->addAction(&commands[Command::Filter]);
    view->addAction(&commands[Command::Problems]);
    view->addSeparator();
    view->addMenu(m_columns);
    view->addMenu(m_sorting);
    view->addSeparator();
    view->addAction(&commands[Command::Details]);
    view->addAction(&commands[Command::FullScreen]);
    QMenu *const help = window.addMenu(tr("&Help"));
    help->addAction(&commands[Command::Guide]);
    help->addAction(&commands[Command::Shortcuts]);
    help->addAction(&commands[Command::LogFile]);
    help->addAction(&commands[Command::ReportProblem]);
    help->addSeparator();
    help->addAction(&commands[Command::About]);
}

void WindowControls::fillToolBar(const Commands &commands, MainWindow &window)
{
    m_filter->setToolTip(hintOf(commands[Command::Filter]) + u'\n' + m_filter->toolTip());
    m_filter->setMinimumWidth(window.fontMetrics().averageCharWidth() * 20); // else the buttons leave it none
    m_filter->setMaximumWidth(window.fontMetrics().averageCharWidth() * 48);
    ToolBar &bar = window.tools();
    bar.addWidget(m_accountChooser);
    bar.addSeparator();
    bar.addCommand(commands[Command::List], IconName::Log, Qt::ToolButtonTextOnly);
    bar.addCommand(commands[Command::Stages], IconName::Log, Qt::ToolButtonTextOnly);
    bar.addCommand(commands[Command::Journal], IconName::Log, Qt::ToolButtonTextOnly);
    bar.addSeparator();
    m_filterPlace = bar.addWidget(m_filter);
    bar.addCommand(commands[Command::Problems], IconName::Warning, Qt::ToolButtonTextBesideIcon);
    bar.addSpring();
    bar.addCommand(commands[Command::Rebind], IconName::Rebind, Qt::ToolButtonTextBesideIcon);
    bar.addCommand(commands[Command::New], IconName::Add, Qt::ToolButtonTextBesideIcon);
    bar.addCommand(commands[Command::Refresh], IconName::Refresh);
    bar.addCommand(commands[Command::Details], IconName::Info);
}

void WindowControls::showFilter(bool isShown)
{
    m_filterPlace->setVisible(isShown);
}

void WindowControls::follow(InventoryTable *table)
{
    if (m_followed == table)
        return; // the menus are filled anew each time
    m_followed = table;
    m_columns->follow(table);
    m_sorting->follow(table);
}

} // namespace ui
