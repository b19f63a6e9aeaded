// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/ErrorText.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <initializer_list>
#include <map>
#include <vector>

namespace ui {

/// A button of a message.
struct MessageAction {
    QString label;
    std::function<void()> run;
    QString hint = {}; ///< tooltip
};

/// What a place that shows errors can do about them, and how. Only these become buttons there: what an ErrorText
/// advises and the place cannot do is not offered.
class Remedies final {
public:
    using Act = std::function<void()>;

    /// Nothing can be done.
    Remedies() = default;
    /// They can be carried out for as long as `owner` lives.
    explicit Remedies(QObject &owner);

    /// Each of these is done by `act`; instead of what was to be done before.
    Remedies &add(std::initializer_list<Remedy> remedies, Act act);
    /// What only `others` can do is done as they do it, for as long as their owner lives.
    Remedies &orElse(const Remedies &others);

    bool has(Remedy remedy) const;
    /// Those of `advised` that can be carried out, in their order.
    std::vector<Remedy> among(const std::vector<Remedy> &advised) const;
    /// The same as buttons.
    std::vector<MessageAction> actionsFor(const std::vector<Remedy> &advised) const;
    /// Does nothing when it cannot be carried out any more.
    void carryOut(Remedy remedy) const;
    /// When one of them ends, what it did can be done no more.
    std::vector<QObject *> owners() const;

private:
    struct Deed {
        QPointer<QObject> owner;
        Act act;
    };

    QPointer<QObject> m_owner;
    std::map<Remedy, Deed> m_deeds;
};

} // namespace ui
