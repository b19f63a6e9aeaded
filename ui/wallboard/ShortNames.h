// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace ui {

/// Names where there is room for a number only. Encoders of one show are mostly called alike but for their last number:
/// where at least half of `names` are, that number says which one is meant, "07" for "cam-07". Who is called otherwise
/// keeps the whole name, and so do all where no form is that common.
class ShortNames final {
public:
    explicit ShortNames(const QStringList &names);

    bool haveForm() const { return m_hasForm; }
    QString of(const QString &name) const;

private:
    bool m_hasForm = false;
    QString m_before; ///< the number
    QString m_after;
};

} // namespace ui
