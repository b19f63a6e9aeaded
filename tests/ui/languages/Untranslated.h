// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Texts.h"

namespace tests {

/// What no translator sees: names that people gave, and those of AWS, of keys and of products.
class Data {
public:
    Data();
    void add(const QString &text);
    QString removedFrom(QString text) const;

private:
    QStringList m_known; ///< the longest first
};

/// The texts of which a part is not in the pseudo-locale, with that part.
QStringList untranslated(const std::vector<Text> &texts, const Data &data);

} // namespace tests
