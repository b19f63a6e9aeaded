// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/OrderKeeper.h"

#include "ui/inventory/InventoryModel.h"

#include <QEvent>
#include <QTableView>

namespace ui {

namespace {

using namespace std::chrono_literals;

/// As long as it takes to look, to decide and to press.
constexpr auto restAfterUse = 3s;

bool isUse(QEvent::Type type)
{
    switch (type) {
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::KeyPress:
        return true;
    default:
        return false;
    }
}

} // namespace

OrderKeeper::OrderKeeper(QTableView &table, InventoryModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    table.viewport()->setMouseTracking(true);
    table.installEventFilter(this);
    table.viewport()->installEventFilter(this);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfterUse);
    connect(&m_rest, &QTimer::timeout, this, [this] { m_model.setHeld(false); });
}

bool OrderKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (isUse(event->type())) {
        m_model.setHeld(true);
        m_rest.start();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
