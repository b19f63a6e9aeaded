// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/LauncherProgress.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr auto pause = std::chrono::milliseconds(200);

void show(double progress, bool isVisible)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    auto update = QDBusMessage::createSignal(u"/io/github/ivs_patchbay/IvsPatchbay"_s,
                                             u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    const QVariantMap properties{{u"progress"_s, progress}, {u"progress-visible"_s, isVisible}};
    update.setArguments({u"application://%1.desktop"_s.arg(QGuiApplication::desktopFileName()), properties});
    bus.send(update);
}

} // namespace

LauncherProgress::LauncherProgress(const patchbay::PatchRuns &runs, QObject *parent)
    : QObject(parent)
    , m_runs(runs)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &LauncherProgress::tell);
    for (const auto &run : runs.all())
        follow(*run);
    connect(&runs, &patchbay::PatchRuns::begun, this, &LauncherProgress::follow);
}

LauncherProgress::~LauncherProgress()
{
    if (m_isShown)
        show(0.0, false);
}

void LauncherProgress::follow(const patchbay::PatchRun &run)
{
    if (run.count() < 2)
        return;
    connect(&run, &patchbay::PatchRun::countsChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
}

void LauncherProgress::tell()
{
    int all = 0;
    int left = 0;
    for (const auto &run : m_runs.all()) {
        if (run->count() < 2 || run->hasEnded())
            continue;
        all += run->count();
        left += run->counts().underWay();
    }
    const bool isVisible = all > 0;
    if (isVisible || std::exchange(m_isShown, isVisible))
        show(isVisible ? double(all - left) / all : 0.0, isVisible);
    m_isShown = isVisible;
}

} // namespace ui
