// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messages/AlertAccessibility.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Qt asks for each class that an object is of, the most derived first.
QAccessibleInterface *makeAlert(const QString &className, QObject *object)
{
    if (!object || !object->isWidgetType())
        return nullptr;
    if (className == "ui::Alert"_L1 || className == "ui::MessageStrip"_L1 || className == "ui::AlarmStrip"_L1)
        return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::AlertMessage);
    return nullptr;
}

} // namespace

void showAsAlerts()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAlert);
        return true;
    }();
    Q_UNUSED(installed)
}

void announce(QWidget *alert)
{
    QAccessibleEvent event(alert, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace ui
