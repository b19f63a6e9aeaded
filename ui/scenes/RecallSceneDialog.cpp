// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/RecallSceneDialog.h"

#include "patchbay/scenes/Scene.h"
#include "ui/scenes/SceneList.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ScreenRoom.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize sizeInCharacters(96, 24);

} // namespace

RecallSceneDialog::RecallSceneDialog(const patchbay::SceneStore &store, QWidget *parent)
    : Dialog(parent)
    , m_list(new SceneList(store))
    , m_footer(new DialogFooter(*this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Recall a scene"));
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    m_preview = m_footer->addAct(tr("&Preview…"));
    m_preview->setToolTip(tr("Shows first what would move"));
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(m_list, 1);
    column->addWidget(m_footer);
    resize(QSize(fontMetrics().averageCharWidth() * sizeInCharacters.width(), line * sizeInCharacters.height())
               .boundedTo(screenRoom(*this)));
    connect(m_list, &SceneList::markChanged, this, &RecallSceneDialog::update);
    m_list->setAct([this] { choose(); });
    connect(m_preview, &QPushButton::clicked, this, &RecallSceneDialog::choose);
    update();
    m_list->setFocus();
}

void RecallSceneDialog::update()
{
    const bool isPossible = m_list->scene();
    m_preview->setEnabled(isPossible);
    m_footer->setDefault(isPossible ? m_preview : nullptr);
}

void RecallSceneDialog::choose()
{
    if (!m_list->scene())
        return;
    const patchbay::Scene scene = *m_list->scene();
    accept();
    Q_EMIT chosen(scene);
}

} // namespace ui
