// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/RateShareBox.h"

#include "accounts/Account.h"
#include "text/Isolate.h"

namespace ui {

RateShareBox::RateShareBox(QWidget *parent)
    : QComboBox(parent)
{
    addItem(tr("As in Preferences"));
    rowOf(accounts::leastRateShare);
    for (int share = 10; share <= accounts::mostRateShare; share += 10)
        rowOf(share);
    setToolTip(tr("If two accounts here are one AWS account, the smaller share holds for both."));
}

std::optional<int> RateShareBox::share() const
{
    const QVariant chosen = currentData();
    return chosen.isValid() ? std::optional(chosen.toInt()) : std::nullopt;
}

void RateShareBox::setShare(std::optional<int> share)
{
    setCurrentIndex(share ? rowOf(*share) : 0);
}

/// Where it stands among the others, which is made when it is not there.
int RateShareBox::rowOf(int share)
{
    int row = 1;
    while (row < count() && itemData(row).toInt() < share)
        ++row;
    if (itemData(row).toInt() != share)
        insertItem(row, text::filled(tr("%1 %"), share), share);
    return row;
}

} // namespace ui
