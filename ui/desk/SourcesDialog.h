// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountStore.h"
#include "patchbay/plant/Ids.h"
#include "ui/widgets/Dialog.h"

class QPushButton;
class QTreeWidget;

namespace ui {

/// Which sources are shown together: each account with its regions, to be ticked.
class SourcesDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourcesDialog)

public:
    SourcesDialog(const accounts::AccountStore &accounts, const QList<patchbay::SourceId> &sources,
                  const QList<patchbay::SourceId> &shown, QWidget *parent);

    /// Those that are ticked, in the order of the list.
    QList<patchbay::SourceId> chosen() const;

private:
    void list(const accounts::AccountStore &accounts, const QList<patchbay::SourceId> &sources,
              const QList<patchbay::SourceId> &shown);
    void update();

    QTreeWidget *m_tree;
    QPushButton *m_show = nullptr;
};

} // namespace ui
