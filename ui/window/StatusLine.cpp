// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/StatusLine.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// "19:04:10", or "21 Nov 19:04:10" when it was another day.
QString timeOf(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    const QString clock = local.toString(u"HH:mm:ss"_s);
    return local.date() == QDate::currentDate() ? clock : QLocale().toString(local.date(), u"d MMM "_s) + clock;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_counts(new QLabel(this))
    , m_age(new QLabel(this))
{
    setSizeGripEnabled(false);
    // No accessible names of their own: they would be read instead of what the labels say.
    const int margin = fontMetrics().averageCharWidth();
    m_counts->setContentsMargins(margin, 0, margin, 0);
    m_age->setContentsMargins(margin, 0, margin, 0);
    addWidget(m_counts, 1);
    addPermanentWidget(m_age);
}

void StatusLine::setCounts(const QString &counts)
{
    m_counts->setText(counts);
}

void StatusLine::showPassing(const QString &text)
{
    constexpr int passingMs = 8'000;
    if (text.isEmpty())
        clearMessage();
    else
        showMessage(text, passingMs);
}

void StatusLine::follow(const patchbay::Inventory *inventory)
{
    if (m_inventory)
        disconnect(m_inventory, nullptr, this, nullptr);
    m_inventory = inventory;
    if (m_inventory) {
        connect(m_inventory, &patchbay::Inventory::loadingChanged, this, &StatusLine::showAge);
        connect(m_inventory, &QObject::destroyed, this, [this] { m_inventory = nullptr; });
    }
    showAge();
}

void StatusLine::showAge()
{
    if (!m_inventory) {
        m_age->clear();
    } else if (m_inventory->loading() == patchbay::Inventory::Loading::First) {
        m_age->setText(tr("Reading…"));
    } else if (m_inventory->asOf().isValid()) {
        m_age->setText(tr("as of %1").arg(timeOf(m_inventory->asOf())));
    } else {
        m_age->clear();
    }
}

} // namespace ui
