// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"
#include "ui/desk/Services.h"

#include <QObject>

namespace ui {

class PlantView;

/// It waits for its turn to be cut, and can be left as it is.
bool isInTurn(const Services &services, const patchbay::EncoderId &encoder);
/// It stays as it is, unless its disconnection is on its way; the others of its run go on.
void leaveInTurn(const Services &services, const patchbay::EncoderId &encoder);

/// Encoders that are selected and wait for their turn to be cut: they can be left as they are until the disconnection
/// is sent. GUI thread only.
class SelectedTurns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SelectedTurns)

public:
    /// All of it outlives this.
    SelectedTurns(const Services &services, PlantView &view, QObject *parent = nullptr);

    /// Some of them are.
    bool areAny() const;
    /// The others of their runs go on.
    void cancel();

Q_SIGNALS:
    /// What areAny() says.
    void changed();

private:
    void follow(const patchbay::EncoderId &encoder);

    Services m_services;
    PlantView &m_view;
};

} // namespace ui
