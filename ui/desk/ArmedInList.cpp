// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/ArmedInList.h"

#include "patchbay/arming/Armed.h"
#include "ui/inventory/InventoryModel.h"

namespace ui {

ArmedInList::ArmedInList(const patchbay::Armed &armed, InventoryModel &list, QObject *parent)
    : QObject(parent)
    , m_armed(armed)
    , m_list(list)
{
    connect(&armed, &patchbay::Armed::changed, this, &ArmedInList::show);
}

void ArmedInList::setPreviewed(const QSet<QString> &encoders)
{
    m_previewed = encoders;
    show();
}

void ArmedInList::show()
{
    QSet<QString> encoders = m_previewed;
    for (const patchbay::Rebind &each : m_armed.all())
        encoders.insert(each.encoder.arn);
    m_list.setArmed(encoders);
}

} // namespace ui
