// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/UndoActions.h"

#include "text/Isolate.h"
#include "ui/desk/ChangeMessages.h"
#include "ui/widgets/ActionHint.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Way = ChangeMessages::Way;

/// A name with an ampersand has no mnemonic in it.
QString plain(const QString &hint)
{
    return QString(hint).replace(u'&', "&&"_L1);
}

} // namespace

UndoActions::UndoActions(ChangeMessages &changes, QObject *parent)
    : QObject(parent)
    , m_changes(changes)
    , m_undo(new QAction(this))
    , m_redo(new QAction(this))
{
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    connect(m_undo, &QAction::triggered, this, [this] { m_changes.go(Way::Back); });
    connect(m_redo, &QAction::triggered, this, [this] { m_changes.go(Way::Forth); });
    connect(&changes, &ChangeMessages::hintsChanged, this, &UndoActions::update);
    update();
}

void UndoActions::update()
{
    const QString back = m_changes.hint(Way::Back);
    const QString forth = m_changes.hint(Way::Forth);
    setObstacle(*m_undo, back.isEmpty() ? tr("There is nothing to undo.") : QString());
    m_undo->setText(back.isEmpty() ? tr("&Undo") : text::filled(tr("&Undo: %1"), plain(back)));
    setObstacle(*m_redo, forth.isEmpty() ? tr("There is nothing to redo.") : QString());
    m_redo->setText(forth.isEmpty() ? tr("&Redo") : text::filled(tr("&Redo: %1"), plain(forth)));
}

} // namespace ui
