// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/FirstLists.h"

#include "ui/inventory/ShownSources.h"

#include <utility>

namespace ui {

namespace {

using namespace std::chrono_literals;

/// A source that is slow or dead does not keep the others' rows unsorted.
constexpr auto longestSilence = 1s;

} // namespace

FirstLists::FirstLists(const ShownSources &shown, QObject *parent)
    : QObject(parent)
    , m_shown(shown)
{
    m_nothingComes.setSingleShot(true);
    m_nothingComes.setInterval(longestSilence);
    connect(&m_nothingComes, &QTimer::timeout, this, [this] {
        if (m_shown.plant().rowCount() == 0)
            return; // nothing to sort yet
        m_hasEndedMeanwhile = true;
        end();
    });
}

void FirstLists::update()
{
    if (!m_shown.areReadingFirstList()) {
        m_nothingComes.stop();
        m_hasEndedMeanwhile = false;
        end();
    } else if (!m_hasEndedMeanwhile && !std::exchange(m_areArriving, true)) {
        m_nothingComes.start();
    }
}

void FirstLists::noteRows()
{
    if (m_areArriving)
        m_nothingComes.start();
}

void FirstLists::end()
{
    if (std::exchange(m_areArriving, false))
        Q_EMIT ended();
}

} // namespace ui
