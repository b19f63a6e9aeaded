// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/FolderClaim.h"

#include "ui/program/LockedFolder.h"

#include <QTimer>

#include <utility>

using namespace std::chrono_literals;

namespace ui {

FolderClaim::FolderClaim(SingleInstance &instance, const StartRequest &request, const QString &folder,
                         std::chrono::milliseconds lastWait)
    : m_question(std::make_unique<LockedDialog>(instance.holder(), folder))
{
    connect(&instance, &SingleInstance::firstIsEnding, m_question.get(),
            [this, &instance, folder] { m_question->showHolder(instance.holder(), folder); });
    connect(&instance, &SingleInstance::finished, this,
            [this](bool reached) { decide(reached ? Result::HandedOver : Result::Ours); });
    connect(m_question.get(), &LockedDialog::startHereChosen, this, [this, &instance, lastWait] {
        const auto wait = instance.holder().canAnswer() ? lastWait : 0ms;
        QTimer::singleShot(wait, this, [this, &instance] {
            if (m_isDecided)
                return;
            instance.takeOver();
            decide(Result::Ours);
        });
    });
    connect(m_question.get(), &QDialog::rejected, this, [this] { decide(Result::NotOurs); });
    instance.handOver(request, std::nullopt);
    m_question->open();
}

FolderClaim::~FolderClaim() = default;

void FolderClaim::decide(Result result)
{
    if (!std::exchange(m_isDecided, true))
        Q_EMIT decided(result);
}

} // namespace ui
