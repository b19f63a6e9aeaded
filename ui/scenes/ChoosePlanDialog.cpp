// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/ChoosePlanDialog.h"

#include "patchbay/scenes/SceneStore.h"
#include "text/Isolate.h"
#include "ui/scenes/SceneList.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SentenceLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr QSize sizeInCharacters(96, 26);

QString introduction(const std::optional<patchbay::Scene> &plan)
{
    if (plan)
        return text::filled(ChoosePlanDialog::tr("The plan is %1. Encoders are compared with it."), plan->name);
    return ChoosePlanDialog::tr("There is no plan. The scene that is taken next is the plan, or one chosen here.");
}

} // namespace

ChoosePlanDialog::ChoosePlanDialog(const patchbay::SceneStore &store, const std::optional<patchbay::Scene> &plan,
                                   QWidget *parent)
    : Dialog(parent)
    , m_list(new SceneList(store))
    , m_footer(new DialogFooter(*this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Plan"));
    auto *const sentence = new SentenceLabel;
    sentence->setText(introduction(plan));
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    if (plan) {
        QPushButton *const none = m_footer->addOther(tr("&No plan"));
        none->setToolTip(tr("Nothing is compared any more"));
        connect(none, &QPushButton::clicked, this, [this] {
            accept();
            Q_EMIT cleared();
        });
    }
    m_use = m_footer->addAct(tr("&Use as plan"));
    m_use->setToolTip(tr("Encoders are compared with it. Nothing moves."));
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(sentence);
    column->addWidget(m_list, 1);
    column->addWidget(m_footer);
    resize(QSize(fontMetrics().averageCharWidth() * sizeInCharacters.width(), line * sizeInCharacters.height())
               .boundedTo(screenRoom(*this)));
    connect(m_list, &SceneList::markChanged, this, &ChoosePlanDialog::update);
    m_list->setAct([this] { choose(); });
    connect(m_use, &QPushButton::clicked, this, &ChoosePlanDialog::choose);
    const auto &all = store.all();
    const auto now = std::ranges::find_if(
        all, [&plan](const patchbay::SceneStore::Entry &each) { return plan && each.scene && *each.scene == *plan; });
    if (now != all.end())
        m_list->mark(now->fileName);
    update();
    m_list->setFocus();
}

void ChoosePlanDialog::update()
{
    const bool isPossible = m_list->scene();
    m_use->setEnabled(isPossible);
    m_footer->setDefault(isPossible ? m_use : nullptr);
}

void ChoosePlanDialog::choose()
{
    if (!m_list->scene())
        return;
    const patchbay::Scene scene = *m_list->scene();
    accept();
    Q_EMIT chosen(scene);
}

} // namespace ui
