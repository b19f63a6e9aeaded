// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/SceneChoiceDialog.h"

#include "patchbay/scenes/Scene.h"
#include "ui/scenes/SceneList.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SentenceLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize sizeInCharacters(96, 24);

} // namespace

SceneChoiceDialog::SceneChoiceDialog(const patchbay::SceneStore &store, const QString &title, const Act &act,
                                     QWidget *parent)
    : Dialog(parent)
    , m_list(new SceneList(store))
    , m_footer(new DialogFooter(*this))
    , m_column(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    m_choose = m_footer->addAct(act.label);
    m_choose->setToolTip(act.hint);
    const int line = fontMetrics().height();
    m_column->setContentsMargins(line, line, line, line);
    m_column->setSpacing(line * 3 / 4);
    m_column->addWidget(m_list, 1);
    m_column->addWidget(m_footer);
    resize(QSize(fontMetrics().averageCharWidth() * sizeInCharacters.width(), line * sizeInCharacters.height())
               .boundedTo(screenRoom(*this)));
    connect(m_list, &SceneList::markChanged, this, &SceneChoiceDialog::update);
    m_list->setAct([this] { choose(); });
    connect(m_choose, &QPushButton::clicked, this, &SceneChoiceDialog::choose);
    update();
    m_list->setFocus();
}

void SceneChoiceDialog::introduce(const QString &sentence)
{
    auto *const label = new SentenceLabel;
    label->setText(sentence);
    m_column->insertWidget(0, label);
}

void SceneChoiceDialog::update()
{
    const bool isPossible = m_list->scene();
    m_choose->setEnabled(isPossible);
    m_footer->setDefault(isPossible ? m_choose : nullptr);
}

void SceneChoiceDialog::choose()
{
    if (!m_list->scene())
        return;
    const patchbay::Scene scene = *m_list->scene();
    accept();
    Q_EMIT chosen(scene);
}

} // namespace ui
