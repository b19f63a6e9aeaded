// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/ChoosePlanDialog.h"

#include "patchbay/scenes/SceneStore.h"
#include "text/Isolate.h"
#include "ui/scenes/SceneList.h"
#include "ui/widgets/DialogFooter.h"

#include <QPushButton>

#include <algorithm>

namespace ui {

ChoosePlanDialog::ChoosePlanDialog(const patchbay::SceneStore &store, const std::optional<patchbay::Scene> &plan,
                                   QWidget *parent)
    : SceneChoiceDialog(store, tr("Plan"), {tr("&Use as plan"), tr("Encoders are compared with it. Nothing moves.")},
                        parent)
{
    if (!plan) {
        introduce(tr("There is no plan. The scene that is taken next is the plan, or one chosen here."));
        return;
    }
    introduce(text::filled(tr("The plan is %1. Encoders are compared with it."), plan->name));
    offerNone();
    const auto &all = store.all();
    const auto now = std::ranges::find_if(
        all, [&plan](const patchbay::SceneStore::Entry &each) { return each.scene && *each.scene == *plan; });
    if (now != all.end())
        list().mark(now->fileName);
}

void ChoosePlanDialog::offerNone()
{
    QPushButton *const none = footer().addOther(tr("&No plan"));
    none->setToolTip(tr("Nothing is compared any more"));
    connect(none, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT cleared();
    });
}

} // namespace ui
