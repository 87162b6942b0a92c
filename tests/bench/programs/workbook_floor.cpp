// libxlsxwriter's own loop: writes the cells of a CSV file without quotes as they are to a
// workbook. Arguments: the CSV file, the workbook.
#include <charconv>
#include <fstream>
#include <string>

#include <xlsxwriter.h>

namespace {

void write(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const std::string &cell)
{
    double number = 0;
    const auto [end, fault] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (fault == std::errc() && end == cell.data() + cell.size())
        worksheet_write_number(sheet, row, column, number, nullptr);
    else if (!cell.empty())
        worksheet_write_string(sheet, row, column, cell.c_str(), nullptr);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook *const workbook = workbook_new_opt(argv[2], &options);
    lxw_worksheet *const sheet = workbook_add_worksheet(workbook, "list");
    std::ifstream list(argv[1]);
    lxw_row_t row = 0;
    for (std::string line; std::getline(list, line); ++row) {
        lxw_col_t column = 0;
        for (size_t begin = 0; begin <= line.size(); ++column) {
            const size_t end = std::min(line.find(',', begin), line.size());
            write(sheet, row, column, line.substr(begin, end - begin));
            begin = end + 1;
        }
    }
    return workbook_close(workbook) == LXW_NO_ERROR ? 0 : 1;
}
