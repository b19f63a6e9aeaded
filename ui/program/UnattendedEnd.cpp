// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/UnattendedEnd.h"

#include "files/Settings.h"
#include "ui/desk/Closing.h"

#include <QEvent>
#include <QGuiApplication>
#include <QLoggingCategory>

namespace ui {

namespace {

Q_LOGGING_CATEGORY(ending, "patchbay.end", QtInfoMsg)

} // namespace

UnattendedEnd::UnattendedEnd(Closing &closing, files::Settings &settings, std::function<void()> lastResort,
                             Limits limits, QObject *parent)
    : QObject(parent)
    , m_closing(closing)
{
    m_changes.setSingleShot(true);
    m_changes.setInterval(limits.forChanges);
    m_everything.setSingleShot(true);
    m_everything.setInterval(limits.forEverything);
    connect(&m_changes, &QTimer::timeout, this, [this] {
        if (const int left = m_closing.stopWaiting(); left > 0)
            qCWarning(ending, "No more time: %d changes are left, what became of them is not known", left);
    });
    connect(&m_everything, &QTimer::timeout, this, [end = std::move(lastResort)] {
        qCWarning(ending, "Something did not end in time");
        end();
    });
    connect(&m_termination, &process::Termination::asked, this, &UnattendedEnd::begin);
    // A session's manager asks to save first, which a person may still take back, and to quit when it is sure.
    connect(
        qGuiApp, &QGuiApplication::commitDataRequest, this,
        [this, &settings] {
            m_sessionMayEnd = true;
            settings.save();
        },
        Qt::DirectConnection); // by the time the slot returns
    qGuiApp->installEventFilter(this);
}

bool UnattendedEnd::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Quit || !m_sessionMayEnd)
        return QObject::eventFilter(watched, event);
    begin();
    return true;
}

void UnattendedEnd::begin()
{
    if (m_everything.isActive())
        return;
    qCInfo(ending, "Asked to end");
    m_changes.start();
    m_everything.start();
    m_closing.beginUnattended();
}

} // namespace ui
