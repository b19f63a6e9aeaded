// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/labels/LabelSet.h"

#include <QByteArray>
#include <QChar>
#include <QString>

#include <functional>
#include <vector>

namespace patchbay {

class Plant;

/// Who sends where, for people: an encoder with its stage, as they are called. It has no member for a key.
struct PatchSheetRow {
    QString stageArn; ///< empty: no stage
    QString stage; ///< the service's name, as all names here; may be empty
    StageMark mark = StageMark::None;
    QString encoderArn;
    QString encoder;
    EncoderLabel label = {};
    QString protocol;
    QString user;
    bool isRedundant = false;
    QString account;
    QString region;

    bool operator==(const PatchSheetRow &) const = default;
};

enum class PatchSheetOrder {
    ByStage, ///< those without a stage at the end
    ByEncoder,
};

/// The encoders of the plant's rows that are wanted, in the order that people expect of names.
std::vector<PatchSheetRow> patchSheet(const Plant &plant, PatchSheetOrder order,
                                      const std::function<bool(int row)> &isWanted);

/// The same as a table for spreadsheets, with what the rows are ordered by first. In one language for all.
QByteArray patchSheetCsv(const std::vector<PatchSheetRow> &rows, PatchSheetOrder order, QChar separator = u',');

} // namespace patchbay
