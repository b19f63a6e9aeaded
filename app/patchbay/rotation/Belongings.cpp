// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/rotation/Belongings.h"

#include "patchbay/labels/Labels.h"

namespace patchbay {

Belongings::Belongings(Labels &labels, SceneStore &scenes)
    : m_labels(labels)
    , m_scenes(scenes)
{
}

QCoro::Task<Belongings::Done> Belongings::moveTo(QString oldArn, QString newArn, QString newName, std::stop_token stop)
{
    Failure failure;
    if (!m_labels.isRead()) {
        failure.areLabelsUnread = true;
        co_return tl::unexpected(failure);
    }
    const auto scenes = co_await m_scenes.replaceEncoder(oldArn, newArn, newName, stop);
    if (!scenes) {
        failure.scene = scenes.error();
        co_return tl::unexpected(failure);
    }
    const EncoderLabel label = m_labels.of(oldArn);
    LabelChanges changes;
    if (!label.isEmpty())
        changes.encoders.emplace_back(oldArn, EncoderLabel());
    if (!label.isEmpty() && m_labels.of(newArn).isEmpty())
        changes.encoders.emplace_back(newArn, label);
    // It takes the place of one that was kept: it is no longer than may be, and there are no more than before.
    if (!changes.isEmpty() && !m_labels.apply(changes))
        failure.areLabelsUnread = true;
    if (failure.areLabelsUnread)
        co_return tl::unexpected(failure);
    co_return Done();
}

} // namespace patchbay
